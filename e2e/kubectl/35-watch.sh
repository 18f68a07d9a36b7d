# get -w: what happens is seen

seen_in=$work/watch
watch_begin "$seen_in" get configmaps -w
seen "-w shows what is there" '^web-config ' "$seen_in"
k create configmap watched --from-literal=a=1 > /dev/null 2>&1
seen "-w shows what comes" '^watched +1 ' "$seen_in"
k patch configmap watched -p '{"data":{"b":"2"}}' > /dev/null 2>&1
seen "-w shows what changes" '^watched +2 ' "$seen_in"
watch_end

watch_begin "$seen_in" get configmaps --watch-only --output-watch-events -l suite=watch
sleep 1
k create configmap events-1 > /dev/null 2>&1
k label configmap events-1 suite=watch > /dev/null 2>&1
seen "a label brings it into the selection" '^ADDED +events-1 ' "$seen_in"
k patch configmap events-1 -p '{"data":{"b":"2"}}' > /dev/null 2>&1
seen "a change is told" '^MODIFIED +events-1 +1 ' "$seen_in"
k label configmap events-1 suite- > /dev/null 2>&1
seen "a label takes it out of the selection" '^DELETED +events-1 ' "$seen_in"
watch_end

watch_begin "$seen_in" get configmap watched -w -o yaml
seen "-w -o yaml" '^  name: watched$' "$seen_in"
k delete configmap watched > /dev/null 2>&1
watch_end

watch_begin "$seen_in" get pods -A -w -o name
seen "-A -w -o name" '^pod/web-1$' "$seen_in"
k run watched --image=registry.example.com/w:1 > /dev/null 2>&1
seen "  sees a new pod" '^pod/watched$' "$seen_in"
watch_end

watch_begin "$seen_in" get pods -w --field-selector "spec.nodeName=$node" --output-watch-events
seen "-w --field-selector shows what is there" '^ADDED +bound-1 ' "$seen_in"
k run elsewhere --image=registry.example.com/w:1 > /dev/null 2>&1
k run here --image=registry.example.com/w:1 \
  --overrides="{\"apiVersion\":\"v1\",\"spec\":{\"nodeName\":\"$node\"}}" > /dev/null 2>&1
seen "  and what comes" '^ADDED +here ' "$seen_in"
watch_end
lacks "  and nothing else" elsewhere cat "$seen_in"

watch_begin "$seen_in" get configmaps -w -o custom-columns=N:.metadata.name
seen "-w -o custom-columns" '^web-config$' "$seen_in"
watch_end
step "a watch ends when asked to" kk get --raw "/api/v1/namespaces/$NS/configmaps?watch=true&timeoutSeconds=1"
