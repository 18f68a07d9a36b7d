# delete: by name, file, label, all; grace, cascade, finalizers

gone() { ! k get "$@" > /dev/null 2>&1; }

has "delete by name" '^configmap "page-1" deleted' k delete configmap page-1
refused "  is gone" NotFound k get configmap page-1
has "delete several" '"page-3" deleted' k delete configmaps page-2 page-3
refused "delete what is not there" NotFound k delete configmap page-1
is "delete --ignore-not-found" "" k delete configmap page-1 --ignore-not-found
has "delete --dry-run=server" 'deleted.*\(server dry run\)' k delete configmap page-4 --dry-run=server
has "  is still there" page-4 k get configmap page-4 -o name
has "delete -f" '^configmap "applied" deleted' k delete -f "$work/app-2.yaml"
step "  all of it is gone" gone deployment applied
k label configmaps page-4 page-5 batch=one > /dev/null 2>&1
is "delete -l" 'configmap "page-4" deleted configmap "page-5" deleted' \
  sh -c "'$KUBECTL' -n '$NS' delete configmaps -l batch=one | sed 's/ from .*//'"
has "delete --field-selector" '"page-6" deleted' k delete configmaps --field-selector metadata.name=page-6
has "  and nothing else" page-7 k get configmap page-7 -o name
has "delete -o name" '^configmap/page-7$' k delete configmap page-7 -o name
has "delete several kinds" '"made-far" deleted' k delete service/made-far ingress/made
step "delete --raw" k delete --raw "/api/v1/namespaces/$NS/serviceaccounts/made"

# A pod on a node that nobody plays waits for its grace; one without a node goes at once.
step "delete a pod without a node" k delete pod web-2 --timeout=10s
step "delete --grace-period --wait=false" k delete pod bound-1 --grace-period=20 --wait=false
has "  has the time and the grace" '^20[0-9-]+T[0-9:]+Z 20$' \
  k get pod bound-1 -o 'jsonpath={.metadata.deletionTimestamp} {.metadata.deletionGracePeriodSeconds}'
step "delete --grace-period=5 shortens it" k delete pod bound-1 --grace-period=5 --wait=false
is "  to this" 5 jp .metadata.deletionGracePeriodSeconds pod bound-1
step "delete --now" k delete pod here --now --wait=false
is "  is one second" 1 jp .metadata.deletionGracePeriodSeconds pod here
step "delete --grace-period=0 --force" k delete pod bound-1 here --grace-period=0 --force --timeout=10s
step "  is gone" gone pod bound-1

step "delete --cascade=background" k delete replicaset cache --cascade=background --timeout=10s
step "  is gone" gone replicaset cache
step "delete --cascade=foreground --wait=false" k delete deployment web --cascade=foreground --wait=false
is "  waits for its dependents" foregroundDeletion jp '.metadata.finalizers[*]' deployment web
has "  is being deleted" '^20.*Z$' jp .metadata.deletionTimestamp deployment web
step "delete --cascade=orphan --wait=false" k delete statefulset store --cascade=orphan --wait=false
is "  waits for its orphans" orphan jp '.metadata.finalizers[*]' statefulset store
step "the last finalizer lets it go" k patch deployment web --type merge -p '{"metadata":{"finalizers":null}}'
step "  is gone" gone deployment web
step "  the other too" k patch statefulset store --type json -p '[{"op":"remove","path":"/metadata/finalizers"}]'
step "  is gone" gone statefulset store

k create configmap guarded > /dev/null 2>&1
k patch configmap guarded --type merge -p '{"metadata":{"finalizers":["e2e.keelson.io/guard"]}}' > /dev/null 2>&1
step "delete what has a finalizer" k delete configmap guarded --wait=false
has "  is being deleted" '^20.*Z$' jp .metadata.deletionTimestamp configmap guarded
refused "  takes no new finalizer" 'Forbidden: no new finalizers can be added if the object is being deleted' \
  k patch configmap guarded --type merge -p '{"metadata":{"finalizers":["e2e.keelson.io/guard","e2e.keelson.io/more"]}}'
refused "  delete waits in vain" 'timed out waiting' k delete configmap guarded --timeout=1s
k patch configmap guarded --type merge -p '{"metadata":{"finalizers":null}}' > /dev/null 2>&1
step "  goes with its finalizer" gone configmap guarded

has "delete --all" '"frozen-config" deleted' k delete configmaps --all
warns "  none is left" 'No resources found' k get configmaps -l app
step "delete --all of several kinds" k delete secrets,roles,rolebindings,jobs,cronjobs --all
# Claims, volumes and attribute classes may be protected while in use, which a controller ends.
for file in "$manifests"/namespaced/*.yaml; do
  case $(basename "$file") in persistent-volume-claims.yaml) wait=false ;; *) wait=true ;; esac
  step "delete -f $(basename "$file" .yaml)" k delete -f "$file" --ignore-not-found --wait=$wait --timeout=20s \
    --grace-period=0 --force
done
for file in "$manifests"/cluster/*.yaml; do
  case $(basename "$file") in namespaces.yaml|persistent-volumes.yaml|volume-attributes-classes.yaml) wait=false ;; *) wait=true ;; esac
  step "delete -f $(basename "$file" .yaml)" kk delete -f "$file" --ignore-not-found --wait=$wait --timeout=20s
done
has "a deleted namespace is terminating" '^e2e-empty +Terminating' kk get namespaces
step "delete namespace --wait=false" kk delete namespace "$NS" --wait=false
is "  is terminating" "Terminating kubernetes" kk get namespace "$NS" -o 'jsonpath={.status.phase} {.spec.finalizers[*]}'
refused "a system namespace stays" 'Forbidden|forbidden' kk delete namespace kube-system --wait=false
