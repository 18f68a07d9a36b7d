# describe: every kind there is a manifest for

for file in "$manifests"/cluster/*.yaml "$manifests"/namespaced/*.yaml; do
  name=$(basename "$file" .yaml)
  case $name in
    custom-resource-definitions) continue ;;
    # An older kubectl asks for their beta versions.
    ip-addresses|service-cidrs|volume-attributes-classes) [ "$minor" -ge 36 ] || continue ;;
  esac
  has "describe $name" '^Name:' k describe -f "$file"
done
uid=$(jp .metadata.uid pod web-1)
sed -e "s/^  fieldPath:.*/  uid: $uid/" -e 's/^  name: web-1\..*/  name: web-1.of-uid/' "$manifests/namespaced/events.yaml" > "$work/event.yaml"
step "create an event of this pod" k create -f "$work/event.yaml"
has "describe shows events" 'BackOff .*kubelet' k describe pod web-1
has "describe shows the pod template" 'Image: +registry.example.com/web:2.0' k describe deployment web
has "describe by prefix" '^Name: +web-1' k describe pod web
has "describe -l" '^Name: +web-2' k describe pods -l track=canary
has "describe a node shows its pods" "$NS +bound-1" kk describe node "$node"
has "describe a secret hides it" 'password: +7 bytes' k describe secret web-secret
has "describe a namespace shows quotas" 'Name: +room' kk describe namespace "$NS"
refused "describe of what is not there" 'NotFound' k describe configmap none
