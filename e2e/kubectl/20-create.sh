# create: every kind from its manifest

for file in "$manifests"/cluster/*.yaml "$manifests"/namespaced/*.yaml; do
  name=$(basename "$file" .yaml)
  case $name in
    custom-resource-definitions) maybe "create $name" k create -f "$file" ;;
    *)
      has "create $name" ' created$' k create -f "$file"
      has "get -f $name -o name" . k get -f "$file" -o name
      ;;
  esac
done

# Kinds without PATCH: to validate them kubectl reads all of /openapi/v2, which is a step of its own.
for file in "$manifests"/reviews/*.yaml; do
  maybe "create $(basename "$file" .yaml)" k create -f "$file" --validate=false
done
if maybe "a review is answered" k create -f "$manifests/reviews/self-subject-reviews.yaml" --validate=false; then
  has "  system:masters is a group of ours" '- system:masters' \
    k create -f "$manifests/reviews/self-subject-reviews.yaml" --validate=false -o yaml
fi
step "a kind without PATCH is validated" k create --dry-run=client -f "$manifests/reviews/token-reviews.yaml"

step "create api-services" kk create -f "$manifests/cluster-deferred/api-services.yaml"
step "delete api-services" kk delete -f "$manifests/cluster-deferred/api-services.yaml"

refused "create again" 'AlreadyExists' k create -f "$manifests/namespaced/config-maps.yaml"
refused "create in a namespace that is not there" 'namespaces "nowhere" not found' \
  kk create configmap x -n nowhere
refused "unknown fields are refused" 'strict decoding error: unknown field "spec\.replicaz"' \
  sh -c "sed 's/replicas: 3/replicaz: 3/; s/name: web$/name: strict/' '$manifests/namespaced/deployments.yaml' |
    '$KUBECTL' -n '$NS' create -f -"
has "create --dry-run=server" 'created \(server dry run\)' k create configmap ghost --from-literal=a=b --dry-run=server
refused "  and nothing is there" 'NotFound' k get configmap ghost
has "generateName" '^configmap/drawn-[a-z0-9]{5} created' sh -c "printf '%s\n' 'apiVersion: v1' 'kind: ConfigMap' \
  'metadata: {generateName: drawn-}' | '$KUBECTL' -n '$NS' create -f -"

printf 'from a file\n' > "$work/note.txt"
step "create configmap --from-file" k create configmap made --from-file="$work/note.txt" --from-literal=color=blue
is "  has both" "blue from a file" k get configmap made -o 'go-template={{.data.color}} {{index .data "note.txt"}}'
step "create secret generic" k create secret generic made --from-literal=password=hunter2
is "  in base64" aHVudGVyMg== jp .data.password secret made
step "create secret docker-registry" k create secret docker-registry pull --docker-server=r.example.com \
  --docker-username=u --docker-password=p
step "create deployment" k create deployment made --image=registry.example.com/made:1 --replicas=2
step "create job" k create job made --image=registry.example.com/made:1 -- /bin/true
step "create cronjob" k create cronjob made --image=registry.example.com/made:1 --schedule='*/5 * * * *'
step "create job --from" k create job from-cron --from=cronjob/made
step "create service clusterip" k create service clusterip made --tcp=80:8080
step "create service externalname" k create service externalname made-far --external-name=far.example.com
step "create serviceaccount" k create serviceaccount made
has "create token" '^ey[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$' k create token made
has "auth can-i" '^yes$' k auth can-i create pods
has "auth can-i --list" '^\*\.\* ' k auth can-i --list
has "auth whoami" 'system:masters' k auth whoami
step "create role" k create role made --verb=get,list --resource=pods,deployments.apps
step "create rolebinding" k create rolebinding made --role=made --serviceaccount="$NS:made"
step "create ingress" k create ingress made --class=e2e-edge --rule='made.example.com/*=made:80'
step "create quota" k create quota made --hard=count/secrets=100
step "create poddisruptionbudget" k create poddisruptionbudget made --selector=app=made --min-available=1
step "run" k run made --image=registry.example.com/made:1 --labels=app=made --port=8080
step "expose" k expose deployment made --port=8081 --name=made-exposed
is "  selects the deployment's pods" made jp .spec.selector.app service made-exposed
step "autoscale" k autoscale deployment made --min=1 --max=3
