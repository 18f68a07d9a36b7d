# edit, label, annotate, patch, replace, scale, set

editor() { # SCRIPT: an editor that runs sed
  printf '#!/bin/sh\nexec sed -i.bak '"'%s'"' "$1"\n' "$1" > "$work/editor"
  chmod +x "$work/editor"
  export KUBE_EDITOR=$work/editor
}
editor 's/listen: .*/listen: "0.0.0.0:9999"/'
has "edit" '^configmap/web-config edited' k edit configmap web-config
is "  changed it" "0.0.0.0:9999" jp .data.listen configmap web-config
editor 's/^ESC//'
has "edit without a change" 'Edit cancelled, no changes made' sh -c "'$KUBECTL' -n '$NS' edit configmap web-config 2>&1"
editor 's/"replicas": 3/"replicas": 4/'
step "edit -o json" k edit deployment web -o json
is "  changed it" 4 jp .spec.replicas deployment web
export KUBE_EDITOR=""

has "label" '^configmap/web-config labeled' k label configmap web-config color=red
is "  is there" red jp .metadata.labels.color configmap web-config
refused "label needs --overwrite" "already has a value \(red\)" k label configmap web-config color=blue
has "label --overwrite" labeled k label configmap web-config color=blue --overwrite
has "label removes" unlabeled k label configmap web-config color-
is "  is gone" "" jp .metadata.labels.color configmap web-config
has "label -l" '^pod/web-2 labeled' k label pods -l track=canary seen=yes
has "label --all" '^service/web labeled' k label services --all checked=yes
has "label --list" '^app=web$' k label configmap web-config --list
has "annotate" annotated k annotate deployment web note='one & <two>'
is "  is there" 'one & <two>' jp .metadata.annotations.note deployment web
has "annotate --overwrite" annotated k annotate deployment web note=two --overwrite
has "annotate removes" annotated k annotate deployment web note-
is "  is gone" "" jp .metadata.annotations.note deployment web
generation=$(jp .metadata.generation statefulset store)
has "annotate another" annotated k annotate statefulset store note=one
is "  which does not move its generation" "$generation" jp .metadata.generation statefulset store

has "patch strategic" 'patched$' k patch deployment web --type strategic \
  -p '{"spec":{"template":{"spec":{"containers":[{"name":"sidecar","image":"registry.example.com/sidecar:3"}]}}}}'
is "  merges by name" "registry.example.com/web:1.0 registry.example.com/sidecar:3" \
  jp '.spec.template.spec.containers[*].image' deployment web
has 'patch strategic $patch: delete' 'patched$' k patch deployment web \
  -p '{"spec":{"template":{"spec":{"containers":[{"name":"sidecar","$patch":"delete"}]}}}}'
is "  is gone" web jp '.spec.template.spec.containers[*].name' deployment web
has 'patch strategic $patch: replace' 'patched$' k patch deployment web \
  -p '{"metadata":{"annotations":{"$patch":"replace","only":"this"}}}'
is "  only this is left" only k get deployment web -o 'go-template={{range $k, $v := .metadata.annotations}}{{$k}} {{end}}'
has "patch merge" 'patched$' k patch configmap web-config --type merge -p '{"data":{"motd":null,"added":"yes"}}'
is "  null removes" "added listen server.properties" \
  k get configmap web-config -o 'go-template={{range $k, $v := .data}}{{$k}} {{end}}'
has "patch json" 'patched$' k patch configmap web-config --type json \
  -p '[{"op":"test","path":"/data/added","value":"yes"},{"op":"move","from":"/data/added","path":"/data/moved"},{"op":"remove","path":"/data/server.properties"}]'
is "  in order" "listen moved" k get configmap web-config -o 'go-template={{range $k, $v := .data}}{{$k}} {{end}}'
refused "patch json with a test that fails" 'Invalid|nprocessable|the server rejected our request|test.* failed' \
  k patch configmap web-config --type json -p '[{"op":"test","path":"/data/moved","value":"no"}]'
has "patch without a change" '\(no change\)' k patch configmap web-config --type merge -p '{"data":{"moved":"yes"}}'
printf 'data:\n  from: file\n' > "$work/patch.yaml"
has "patch --patch-file" 'patched$' k patch configmap web-config --patch-file "$work/patch.yaml"
refused "patch of what cannot be changed" 'metadata.uid|Precondition failed: UID|Conflict|Invalid' k patch configmap web-config --type merge \
  -p '{"metadata":{"uid":"00000000-0000-0000-0000-000000000000"}}'
refused "patch with a stale version" 'Conflict|the object has been modified' k patch configmap web-config --type merge \
  -p '{"metadata":{"resourceVersion":"1"},"data":{"x":"y"}}'
refused "patch of what is not there" 'NotFound' k patch configmap none -p '{}'
has "patch --subresource=status" 'patched$' k patch deployment web --subresource=status --type merge \
  -p '{"status":{"observedGeneration":1,"conditions":[{"type":"Available","status":"True","reason":"E2e","lastUpdateTime":"2026-03-01T00:00:00Z","lastTransitionTime":"2026-03-01T00:00:00Z"}]}}'
is "  is there" True jp '.status.conditions[?(@.type=="Available")].status' deployment web
k patch deployment web --type merge -p '{"status":{"observedGeneration":99}}' > /dev/null 2>&1
is "the main resource does not touch status" 1 jp .status.observedGeneration deployment web
k patch deployment web --subresource=status --type merge -p '{"spec":{"paused":true}}' > /dev/null 2>&1
is "status does not touch the rest" "" jp .spec.paused deployment web

k get configmap web-config -o yaml > "$work/replace.yaml"
sed -i.bak 's/from: file/from: replace/' "$work/replace.yaml"
has "replace" '^configmap/web-config replaced' k replace -f "$work/replace.yaml"
is "  changed it" replace jp .data.from configmap web-config
refused "replace with a stale version" 'Conflict.*the object has been modified' k replace -f "$work/replace.yaml"
old_uid=$(jp .metadata.uid configmap web-config)
sed -i.bak '/resourceVersion:/d; /uid:/d' "$work/replace.yaml"
has "replace --force" 'replaced$' k replace --force -f "$work/replace.yaml"
lacks "  is another object" "$old_uid" jp .metadata.uid configmap web-config
refused "replace of what is not there" 'NotFound' \
  sh -c "sed 's/web-config/none/' '$work/replace.yaml' | '$KUBECTL' -n '$NS' replace -f -"

has "scale" '^deployment.apps/web scaled' k scale deployment web --replicas=7
is "  is there" 7 jp .spec.replicas deployment web
refused "scale --current-replicas" 'Expected replicas to be 3, was 7' k scale deployment web --current-replicas=3 --replicas=1
has "scale a replica set" scaled k scale replicaset cache --replicas=0
is "  to nothing" 0 jp .spec.replicas replicaset cache
has "scale a stateful set" scaled k scale statefulset store --replicas=3
has "scale a replication controller" scaled k scale replicationcontroller legacy --replicas=2
has "patch --subresource=scale" 'patched$' k patch deployment web --subresource=scale --type merge -p '{"spec":{"replicas":2}}'
is "  is there" 2 jp .spec.replicas deployment web

has "set image" 'image updated' k set image deployment/web web=registry.example.com/web:2.0
is "  is there" "registry.example.com/web:2.0" jp '.spec.template.spec.containers[0].image' deployment web
has "set image of all" 'image updated' k set image daemonset/log-agent '*=registry.example.com/log-agent:2'
has "set env" 'env updated' k set env deployment/web EXTRA=1
has "set env --list" 'EXTRA=1' k set env deployment/web --list
has "set resources" 'resource requirements updated' k set resources deployment web -c=web --limits=cpu=2,memory=1Gi
has "set serviceaccount" 'serviceaccount updated' k set serviceaccount deployment web made
has "set selector" 'selector updated' k set selector service made app=other
has "set subject" 'subjects updated' k set subject rolebinding made --user=jane
has "rollout restart" 'restarted$' k rollout restart deployment made
has "rollout pause" 'paused$' k rollout pause deployment made
has "rollout resume" 'resumed$' k rollout resume deployment made
has "taint" 'tainted$' kk taint node "$node" e2e=yes:NoExecute
has "cordon" 'cordoned$' kk cordon "$node"
is "  is there" true kk get node "$node" -o 'jsonpath={.spec.unschedulable}'
has "uncordon" 'uncordoned$' kk uncordon "$node"
has "certificate approve" 'approved$' kk certificate approve e2e-agent
has "  shows" '^e2e-agent .*Approved' kk get certificatesigningrequest e2e-agent
