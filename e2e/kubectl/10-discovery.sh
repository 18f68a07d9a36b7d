# What is served

kk api-versions > "$work/versions" 2>&1
for version in v1 admissionregistration.k8s.io/v1 apiextensions.k8s.io/v1 apiregistration.k8s.io/v1 apps/v1 \
  authentication.k8s.io/v1 authorization.k8s.io/v1 autoscaling/v1 autoscaling/v2 batch/v1 certificates.k8s.io/v1 \
  coordination.k8s.io/v1 discovery.k8s.io/v1 events.k8s.io/v1 flowcontrol.apiserver.k8s.io/v1 networking.k8s.io/v1 \
  node.k8s.io/v1 policy/v1 rbac.authorization.k8s.io/v1 resource.k8s.io/v1 scheduling.k8s.io/v1 storage.k8s.io/v1
do
  grep -qx "$version" "$work/versions" || echo "$version"
done > "$work/absent-versions"
is "api-versions has all 22 of the default" "" cat "$work/absent-versions"

has "api-resources" '^pods +po +v1 +true +Pod$' kk api-resources
has "api-resources: group and short name" '^deployments +deploy +apps/v1 +true +Deployment$' kk api-resources
has "api-resources -o wide has verbs and categories" '^pods .*create,delete,deletecollection,get,list,patch,update,watch +all' \
  kk api-resources -o wide
has "api-resources -o name" '^deployments\.apps$' kk api-resources -o name
lacks "api-resources --namespaced=false" '^(pods|configmaps)$' kk api-resources --namespaced=false -o name
has "api-resources --api-group" '^jobs ' kk api-resources --api-group=batch
lacks "api-resources --verbs" '^(bindings|tokenreviews)' kk api-resources --verbs=list,get -o name
has "api-resources --categories" '^statefulsets\.apps$' kk api-resources --categories=all -o name

# The suite has a manifest for every kind that can be created: what the server serves and nobody tries fails here.
awk '/^apiVersion:/ { version = $2 } /^kind:/ { print version, $2 }' \
  "$manifests"/*/*.yaml | sort -u > "$work/covered"
kk api-resources --verbs=create --no-headers | awk '{ print $(NF - 2), $NF }' | sort -u > "$work/served"
is "every kind served has a manifest" "" comm -13 "$work/covered" "$work/served"
is "every manifest's kind is served" "autoscaling/v1 HorizontalPodAutoscaler" comm -23 "$work/covered" "$work/served"

maybe "get componentstatuses" kk get componentstatuses
has "get --raw /version" '"gitVersion": *"v1\.36' kk get --raw /version
is "get --raw /readyz" ok kk get --raw /readyz
is "get --raw /livez" ok kk get --raw /livez
refused "an unknown resource" "the server doesn't have a resource type \"ships\"" k get ships
