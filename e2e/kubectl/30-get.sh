# get: every output form, selectors, order, pages

for resource in $(kk api-resources --verbs=list --namespaced=false -o name | grep -v '^componentstatuses$'); do
  case $resource in
    customresourcedefinitions.*|apiservices.*) step "get $resource" kk get "$resource" ;;
    ipaddresses.*) has "get $resource" '^198.51.100.10 ' kk get "$resource" --no-headers ;;
    *) has "get $resource" '(^|\.|-)e2e[-.]' kk get "$resource" --no-headers ;;
  esac
done
for resource in $(kk api-resources --verbs=list --namespaced=true -o name | grep -v '\.e2e\.keelson\.io$'); do
  has "get $resource" . k get "$resource" --no-headers
done

has "the table's columns" '^NAME +READY +UP-TO-DATE +AVAILABLE +AGE$' k get deployments
has "-o wide" '^NAME .* CONTAINERS +IMAGES +SELECTOR$' k get deployments -o wide
has "  and its cells" '^web .* proxy?.*registry.example.com/web:1.0|^web .* web,sidecar +registry.example.com/web:1.0,' \
  k get deployments -o wide
has "-o json" '"kind": "Deployment"' k get deployment web -o json
has "-o json of a list" '"kind": "List"' k get configmaps -o json
has "-o yaml" '^kind: Deployment$' k get deployment web -o yaml
is "-o name" "deployment.apps/web" k get deployment web -o name
is "-o jsonpath" "3 web sidecar" k get deployment web -o 'jsonpath={.spec.replicas} {.spec.template.spec.containers[*].name}'
is "-o jsonpath with a filter" "http" \
  k get service web -o 'jsonpath={.spec.ports[?(@.port==80)].name}'
printf '{range .items[*]}{.metadata.name}{"\\n"}{end}' > "$work/names.jsonpath"
has "-o jsonpath-file" '^web$' k get deployments -o "jsonpath-file=$work/names.jsonpath"
has "-o jsonpath-as-json" '"web-config"' k get configmaps -o 'jsonpath-as-json={.items[*].metadata.name}'
is "-o go-template" "web:3" k get deployment web -o 'go-template={{.metadata.name}}:{{.spec.replicas}}'
printf '{{range .items}}{{.metadata.name}} {{end}}' > "$work/names.gotemplate"
has "-o go-template-file" 'web ' k get deployments -o "go-template-file=$work/names.gotemplate"
has "-o custom-columns" '^web +3$' k get deployments -o custom-columns=NAME:.metadata.name,WANT:.spec.replicas
printf 'NAME IMAGE\n.metadata.name .spec.template.spec.containers[0].image\n' > "$work/columns"
has "-o custom-columns-file" '^web +registry.example.com/web:1.0$' k get deployments -o "custom-columns-file=$work/columns"
is "what was sent comes back: text" "$(printf '"Quotes" and \\backslashes\\ stay as they are: é, 日本, 🚢')" \
  sh -c "'$KUBECTL' -n '$NS' get configmap web-config -o 'jsonpath={.data.motd}' | tail -1"
is "what was sent comes back: bytes" "iVBORw0KGgoAAAANSUhEUgAAAAE=" jp '.binaryData.logo\.bin' configmap web-config
is "stringData becomes data" "YWRtaW4=" jp .data.user secret web-secret
is "quantities are canonical" "512Mi" jp '.spec.template.spec.containers[0].resources.limits.memory' deployment web
has "uid, time and version are set" '^[0-9a-f-]{36} [0-9T:-]+Z [0-9]+$' \
  k get deployment web -o 'jsonpath={.metadata.uid} {.metadata.creationTimestamp} {.metadata.resourceVersion}'
is "generation begins at 1" 1 jp .metadata.generation deployment web

lacks "--no-headers" '^NAME' k get deployments --no-headers
has "--show-labels" '^web .* app=web,tier=front$' k get deployments --show-labels
has "-L" '^web .* front$' k get deployments -L tier
has "--show-kind" '^deployment.apps/web ' k get deployments --show-kind
has "--server-print=false" '^web ' k get deployments --server-print=false
has "several resources" '^secret/web-secret ' k get configmaps,secrets
has "several names" '^service/web ' k get deployment/web service/web
has "a category" '^replicaset.apps/cache ' k get all
has "a short name and a group" '^web ' k get deploy.v1.apps
has "-A" "^$NS +web " kk get deployments -A
has "-A -o wide" "^$NS +web-1 " kk get pods -A -o wide
has "two versions of one kind" '"averageUtilization": 80' k get horizontalpodautoscalers.v2.autoscaling store -o json
is "  the older one too" 70 jp .spec.targetCPUUtilizationPercentage horizontalpodautoscalers.v1.autoscaling web
has "events of one group in the other" 'web-1.17a3c0ffee000001' k get events.events.k8s.io -o name
is "  and the other way" "Successfully assigned $NS/web-1 to $node" jp .message events.v1. web-1.17a3c0ffee000002
has "--subresource=scale" '"kind": "Scale"' k get deployment web --subresource=scale -o json
has "--subresource=status" '"kind": "Deployment"' k get deployment web --subresource=status -o json
refused "not found" 'Error from server \(NotFound\): configmaps "none" not found' k get configmap none
is "--ignore-not-found" "" k get configmap none --ignore-not-found
warns "nothing there" 'No resources found in' k get configmaps -l app=none

is "-l equal" "pod/web-2" k get pods -l app=web,track=canary -o name
is "-l not equal" "pod/web-1" k get pods -l app=web,track!=canary -o name
is "-l in" "pod/web-1 pod/web-2" k get pods -l 'track in (stable,canary)' -o name
is "-l notin" "pod/web-1" k get pods -l 'app=web,track notin (canary,edge)' -o name
is "-l exists" "pod/web-1 pod/web-2" k get pods -l track -o name
is "-l does not exist" "pod/bound-1" k get pods -l '!track,app=bound' -o name
refused "-l that cannot be read" 'unable to parse requirement|found .*, expected' k get pods -l 'a=b=c'
is "--field-selector metadata.name" "configmap/web-config" k get configmaps --field-selector metadata.name=web-config -o name
has "--field-selector spec.nodeName" 'pod/bound-1' k get pods --field-selector "spec.nodeName=$node" -o name
lacks "--field-selector !=" 'pod/bound-1' k get pods --field-selector "spec.nodeName!=$node" -o name
is "--field-selector type" "secret/registry-login" \
  k get secrets --field-selector type=kubernetes.io/dockerconfigjson,metadata.name=registry-login -o name
is "--field-selector of events" "event/web-1.17a3c0ffee000001" \
  k get events --field-selector involvedObject.name=web-1,reason=BackOff -o name
refused "--field-selector that is not supported" 'field label not supported: spec.color|"spec.color" is not a known field selector' \
  k get pods --field-selector spec.color=red

is "--sort-by a name" "frozen-config made web-config" \
  sh -c "'$KUBECTL' -n '$NS' get configmaps --sort-by=.metadata.name -o custom-columns=:.metadata.name --no-headers |
    grep -E '^(made|frozen-config|web-config)$'"
is "--sort-by a number" "made web" sh -c "'$KUBECTL' -n '$NS' get deployments --sort-by=.spec.replicas \
  -o custom-columns=:.metadata.name --no-headers"
has "--sort-by in a table" '^web ' k get deployments --sort-by=.metadata.creationTimestamp
for n in 1 2 3 4 5 6 7; do k create configmap "page-$n" > /dev/null 2>&1; done
is "--chunk-size" "7" sh -c "'$KUBECTL' -n '$NS' get configmaps --chunk-size=2 -o name | grep -c page-"
has "  really comes in pages" 'continue=.*limit=3|limit=3.*continue=' \
  sh -c "'$KUBECTL' -n '$NS' get configmaps --chunk-size=3 -v=6 2>&1"
is "--chunk-size=0" "7" sh -c "'$KUBECTL' -n '$NS' get configmaps --chunk-size=0 -o name | grep -c page-"
