# apply: client side, twice, with changes and removals

cat > "$work/app.yaml" <<'Y'
apiVersion: v1
kind: ConfigMap
metadata:
  name: applied
  labels: {app: applied, drop: me}
data:
  keep: "1"
  change: old
  remove: gone soon
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: applied
spec:
  replicas: 2
  selector:
    matchLabels: {app: applied}
  template:
    metadata:
      labels: {app: applied}
    spec:
      nodeSelector: {disk: fast}
      containers:
      - name: one
        image: registry.example.com/one:1
        env:
        - {name: KEEP, value: "1"}
        - {name: REMOVE, value: "1"}
        ports:
        - {containerPort: 80, protocol: TCP}
        - {containerPort: 81, protocol: TCP}
      - name: two
        image: registry.example.com/two:1
---
apiVersion: v1
kind: Service
metadata:
  name: applied
spec:
  selector: {app: applied}
  ports:
  - {name: a, port: 80, protocol: TCP}
  - {name: b, port: 81, protocol: TCP}
Y
has "apply creates" '^deployment.apps/applied created' k apply -f "$work/app.yaml"
is "apply again changes nothing" "configmap/applied unchanged deployment.apps/applied unchanged service/applied unchanged" \
  k apply -f "$work/app.yaml"
is "  not the version either" "same" sh -c "
  before=\$('$KUBECTL' -n '$NS' get configmap applied -o 'jsonpath={.metadata.resourceVersion}')
  '$KUBECTL' -n '$NS' apply -f '$work/app.yaml' > /dev/null
  after=\$('$KUBECTL' -n '$NS' get configmap applied -o 'jsonpath={.metadata.resourceVersion}')
  [ \"\$before\" = \"\$after\" ] && echo same || echo \"\$before then \$after\""
has "view-last-applied" 'remove: gone soon' k apply view-last-applied configmap applied

# Somebody else adds what apply does not own.
k annotate configmap applied other=theirs > /dev/null 2>&1
k patch configmap applied -p '{"data":{"theirs":"yes"}}' > /dev/null 2>&1
k patch deployment applied -p '{"spec":{"template":{"spec":{"containers":[{"name":"three","image":"registry.example.com/three:1"}]}}}}' > /dev/null 2>&1
sed -e 's/change: old/change: new/; /remove:/d; s/, drop: me//; s/one:1/one:2/; /REMOVE/d; /containerPort: 81/d' \
  -e '/nodeSelector/d; /name: two/,/two:1/d; /name: b, port/d; s/replicas: 2/replicas: 5/' "$work/app.yaml" > "$work/app-2.yaml"
refused "apply refuses an unknown field" 'strict decoding error: unknown field "data2"' \
  sh -c "sed 's/^data:/data2:/' '$work/app.yaml' | '$KUBECTL' -n '$NS' apply -f -"
has "diff shows the change" '^\+ +image: registry.example.com/one:2' sh -c "'$KUBECTL' -n '$NS' diff -f '$work/app-2.yaml'; [ \$? -eq 1 ]"
has "apply --dry-run=server" '^configmap/applied configured \(server dry run\)' k apply --dry-run=server -f "$work/app-2.yaml"
is "  changes nothing" old jp .data.change configmap applied
is "apply a change and removals" "configmap/applied configured deployment.apps/applied configured service/applied configured" \
  k apply -f "$work/app-2.yaml"
is "  a value is changed" new jp .data.change configmap applied
is "  a key is removed, another's is kept" "change keep theirs" \
  k get configmap applied -o 'go-template={{range $k, $v := .data}}{{$k}} {{end}}'
is "  a label is removed" "app" k get configmap applied -o 'go-template={{range $k, $v := .metadata.labels}}{{$k}} {{end}}'
is "  another's annotation is kept" theirs jp .metadata.annotations.other configmap applied
is "  a container is removed, another's is kept" "one three" \
  sh -c "'$KUBECTL' -n '$NS' get deployment applied \
    -o 'jsonpath={range .spec.template.spec.containers[*]}{.name}{\"\\n\"}{end}' | sort"
is "  a list merged by name" "KEEP" jp '.spec.template.spec.containers[?(@.name=="one")].env[*].name' deployment applied
is "  a list merged by two keys" 80 jp '.spec.template.spec.containers[?(@.name=="one")].ports[*].containerPort' deployment applied
is "  the image is new" "registry.example.com/one:2" jp '.spec.template.spec.containers[?(@.name=="one")].image' deployment applied
is "  a map is removed" "" jp .spec.template.spec.nodeSelector deployment applied
is "  replicas" 5 jp .spec.replicas deployment applied
is "  the generation went on" 3 jp .metadata.generation deployment applied
is "  a port is removed" a jp '.spec.ports[*].name' service applied
step "diff finds nothing more" k diff -f "$work/app-2.yaml"

# Objects made without apply can be applied, and a second time nothing is left to do.
step "apply -R over every manifest" k apply -R -f "$manifests/namespaced"
try k apply -R -f "$manifests/namespaced"
lacks "  and again" ' (created|configured)$' cat "$out"
rm -f "$manifests/cluster/custom-resource-definitions.yaml"
step "apply -f a directory of cluster-wide ones" kk apply -f "$manifests/cluster"
try kk apply -f "$manifests/cluster"
lacks "  and again" ' (created|configured)$' cat "$out"
step "apply set-last-applied" k apply set-last-applied -f "$work/app-2.yaml"
mkdir -p "$work/kustom"
cp "$work/app.yaml" "$work/kustom/app.yaml"
printf 'resources: [app.yaml]\nnamePrefix: k-\nlabels:\n- pairs: {by: kustomize}\n' > "$work/kustom/kustomization.yaml"
has "apply -k" '^configmap/k-applied created' k apply -k "$work/kustom"
step "delete -k" k delete -k "$work/kustom"
