#!/usr/bin/env bash
# What a cluster does all day, asked of a server on which a controller manager, a scheduler and at least two
# kubelets (hollow ones do) are already at work. One line a step, then a summary. Exit 0 when nothing
# failed, 1 when something did, 2 when it could not begin.
#
#   KUBECONFIG=…/admin.kubeconfig e2e/control-plane.sh
#
#   KUBECTL            the kubectl to use (default: the one in PATH)
#   SCENARIO_SECONDS   go on for at least this long: rounds begin again until it is over (default 0: one round)
#   SCENARIO_NAMESPACE prefix of the namespaces (default scenario); none may exist
#
# Nothing here knows which server, which controllers or which kubelets they are.
set -uo pipefail
KUBECTL=${KUBECTL:-$(command -v kubectl || true)}
PREFIX=${SCENARIO_NAMESPACE:-scenario}
[ -n "$KUBECTL" ] && [ -x "$KUBECTL" ] || { echo "no kubectl (looked at KUBECTL and in PATH)"; exit 2; }
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
export KUBECACHEDIR=$work/cache
passed=0 failed=0 failures=() began=$SECONDS NS=

k() { timeout 100 "$KUBECTL" --namespace "$NS" "$@"; }
kk() { timeout 100 "$KUBECTL" "$@"; }

pass() { passed=$((passed + 1)); echo "ok    $1 ($(($2)) s)"; }
fail() {
  failed=$((failed + 1)) failures+=("$1")
  echo "FAIL  $1"
  head -c 1500 "$work/out" | awk '{ print "      | " $0 }'
}

# step NAME COMMAND…: exits 0.
step() {
  local name=$1 since=$SECONDS; shift
  if "$@" > "$work/out" 2>&1 < /dev/null; then pass "$name" SECONDS-since; else fail "$name"; fi
}

# refused NAME TEXT COMMAND…: does not exit 0, and says TEXT.
refused() {
  local name=$1 text=$2 since=$SECONDS; shift 2
  if ! "$@" > "$work/out" 2>&1 < /dev/null && grep -qF -- "$text" "$work/out"; then
    pass "$name" SECONDS-since
  else fail "$name"; fi
}

# until NAME SECONDS WANTED COMMAND…: within SECONDS the command prints WANTED, to the letter.
until_says() {
  local name=$1 limit=$2 wanted=$3 since=$SECONDS said=; shift 3
  while :; do
    said=$("$@" 2> "$work/err" < /dev/null)
    [ "$said" = "$wanted" ] && { pass "$name" SECONDS-since; return; }
    [ $((SECONDS - since)) -ge "$limit" ] && break
    sleep 0.5
  done
  { echo "wanted: $wanted"; echo "said:   $said"; cat "$work/err"; } > "$work/out"
  fail "$name"
}

field() { k get "$1" -o "jsonpath=$2"; }
count() { k get "$@" -o name | wc -l | tr -d ' '; }
make() { k create -f - <<< "$1"; }
make_cluster() { kk create -f - <<< "$1"; }
# ready addresses in the slices of a service
addresses() {
  k get endpointslices -l "kubernetes.io/service-name=$1" \
    -o jsonpath='{range .items[*].endpoints[?(@.conditions.ready==true)]}{.addresses[0]}{"\n"}{end}' | grep -c .
}
gone() { local left; left=$(k get "$@" -o name --ignore-not-found) && [ -z "$left" ] && echo gone; }
evict() {
  printf '{"apiVersion":"policy/v1","kind":"Eviction","metadata":{"name":"%s","namespace":"%s"}}' "$1" "$NS" |
    timeout 30 "$KUBECTL" create --raw "/api/v1/namespaces/$NS/pods/$1/eviction" -f -
}

deployment() { # name replicas image
  make "{apiVersion: apps/v1, kind: Deployment, metadata: {name: $1}, spec: {replicas: $2, selector: {matchLabels: {app: $1}},
    template: {metadata: {labels: {app: $1}}, spec: {terminationGracePeriodSeconds: 1, containers: [{name: c, image: '$3', ports: [{containerPort: 80}]}]}}}}"
}

new_namespace() {
  step "$NS: namespace" kk create namespace "$NS"
  until_says "default ServiceAccount" 30 default field serviceaccount/default '{.metadata.name}'
  until_says "kube-root-ca.crt" 30 kube-root-ca.crt field configmap/kube-root-ca.crt '{.metadata.name}'
}

deployments() {
  step "Deployment created" deployment web 3 web:1
  step "Deployment rolled out" k rollout status deployment/web --timeout=90s
  until_says "three pods run" 60 3 count pods -l app=web --field-selector status.phase=Running
  step "rolling update" k set image deployment/web c=web:2
  step "rolled" k rollout status deployment/web --timeout=90s
  until_says "two revisions" 20 2 count replicasets -l app=web
  until_says "pods have the new image" 60 "web:2 web:2 web:2" k get pods -l app=web --field-selector status.phase=Running \
    -o 'jsonpath={.items[?(@.metadata.deletionTimestamp=="")].spec.containers[0].image}{.items[*].spec.containers[0].image}'
  step "undo" k rollout undo deployment/web
  step "undone" k rollout status deployment/web --timeout=90s
  until_says "back to the old image" 20 web:1 field deployment/web '{.spec.template.spec.containers[0].image}'
  step "scale up" k scale deployment/web --replicas=5
  until_says "five are available" 90 5 field deployment/web '{.status.availableReplicas}'
  step "scale down" k scale deployment/web --replicas=2
  until_says "two pods are left" 60 2 count pods -l app=web
  until_says "pods on nodes" 20 2 bash -c "'$KUBECTL' -n '$NS' get pods -l app=web -o 'jsonpath={range .items[*]}{.spec.nodeName}{\"\\n\"}{end}' | grep -c ."
  step "HorizontalPodAutoscaler" k autoscale deployment/web --min=2 --max=4 --cpu=50%
  until_says "its condition" 60 True field hpa/web '{.status.conditions[?(@.type=="AbleToScale")].status}'
  step "its removal" k delete hpa/web
}

services() {
  step "Service" k expose deployment/web --port=80
  until_says "EndpointSlice has both pods" 60 2 addresses web
  until_says "cluster IP" 5 yes bash -c "'$KUBECTL' -n '$NS' get svc web -o jsonpath={.spec.clusterIP} | grep -qE '^[0-9.]+$' && echo yes"
  step "to NodePort" k patch service/web -p '{"spec":{"type":"NodePort"}}'
  until_says "a node port" 5 yes bash -c "'$KUBECTL' -n '$NS' get svc web -o jsonpath={.spec.ports[0].nodePort} | grep -qE '^3[0-9]{4}$' && echo yes"
  step "scale its pods" k scale deployment/web --replicas=3
  until_says "EndpointSlice follows" 60 3 addresses web
  step "headless" k create service clusterip quiet --clusterip=None
  step "removed" k delete service/web service/quiet
  until_says "slices go with the service" 60 gone gone endpointslices -l kubernetes.io/service-name=web
}

sets() {
  step "StatefulSet" make "{apiVersion: apps/v1, kind: StatefulSet, metadata: {name: db}, spec: {serviceName: db, replicas: 2, selector: {matchLabels: {app: db}},
    template: {metadata: {labels: {app: db}}, spec: {terminationGracePeriodSeconds: 1, containers: [{name: c, image: 'db:1'}]}}}}"
  step "rolled out" k rollout status statefulset/db --timeout=90s
  local before; before=$(field pod/db-0 '{.metadata.uid}')
  step "its pod deleted" k delete pod/db-0
  until_says "made again" 60 new bash -c "u=\$('$KUBECTL' -n '$NS' get pod db-0 -o jsonpath={.metadata.uid}); [ -n \"\$u\" ] && [ \"\$u\" != '$before' ] && echo new"
  step "updated" k set image statefulset/db c=db:2
  step "rolled again" k rollout status statefulset/db --timeout=90s
  step "scaled" k scale statefulset/db --replicas=3
  until_says "three" 60 3 field statefulset/db '{.status.readyReplicas}'
  step "DaemonSet" make "{apiVersion: apps/v1, kind: DaemonSet, metadata: {name: agent}, spec: {selector: {matchLabels: {app: agent}},
    template: {metadata: {labels: {app: agent}}, spec: {terminationGracePeriodSeconds: 1, containers: [{name: c, image: 'agent:1'}]}}}}"
  step "on every node" k rollout status daemonset/agent --timeout=90s
  local nodes; nodes=$(kk get nodes -o name | wc -l | tr -d ' ')
  until_says "one a node" 20 "$nodes" count pods -l app=agent
}

jobs_() {
  # Hollow kubelets never end a container: these pods fit on no node, and the scenario says they are done.
  step "Job" make "{apiVersion: batch/v1, kind: Job, metadata: {name: once}, spec: {completions: 2, parallelism: 2, template: {spec: {restartPolicy: Never,
    nodeSelector: {nowhere: 'true'}, containers: [{name: c, image: 'job:1'}]}}}}"
  until_says "its pods" 30 2 count pods -l job-name=once
  local pod
  for pod in $(k get pods -l job-name=once -o name); do
    step "pod is done" k patch "$pod" --subresource=status -p '{"status":{"phase":"Succeeded"}}'
  done
  step "Job is complete" k wait job/once --for=condition=Complete --timeout=60s
  until_says "two succeeded" 5 2 field job/once '{.status.succeeded}'
  step "Job with a deadline" make "{apiVersion: batch/v1, kind: Job, metadata: {name: late}, spec: {activeDeadlineSeconds: 3, template: {spec: {restartPolicy: Never,
    terminationGracePeriodSeconds: 1, containers: [{name: c, image: 'job:1'}]}}}}"
  step "Job has failed" k wait job/late --for=condition=Failed --timeout=60s
  step "Job, suspended" make "{apiVersion: batch/v1, kind: Job, metadata: {name: idle}, spec: {suspend: true, ttlSecondsAfterFinished: 0, template: {spec: {restartPolicy: Never,
    terminationGracePeriodSeconds: 1, containers: [{name: c, image: 'job:1'}]}}}}"
  step "is suspended" k wait job/idle --for=condition=Suspended --timeout=30s
  step "CronJob" k create cronjob tick --image=job:1 --schedule='* * * * *'
  step "Job of a CronJob by hand" k create job by-hand --from=cronjob/tick
}

budgets() {
  step "Deployment under a budget" deployment guarded 2 guarded:1
  step "PodDisruptionBudget" k create poddisruptionbudget guarded --selector=app=guarded --min-available=2
  step "guarded rolled out" k rollout status deployment/guarded --timeout=90s
  until_says "both run" 60 2 count pods -l app=guarded --field-selector status.phase=Running
  until_says "both are healthy" 60 2 field pdb/guarded '{.status.currentHealthy}'
  local pods; read -r -a pods <<< "$(k get pods -l app=guarded -o 'jsonpath={.items[*].metadata.name}')"
  refused "eviction against the budget" "Cannot evict pod as it would violate the pod's disruption budget" evict "${pods[0]}"
  step "smaller budget" k patch pdb/guarded --type=merge -p '{"spec":{"minAvailable":1}}'
  until_says "one may go" 60 1 field pdb/guarded '{.status.disruptionsAllowed}'
  step "eviction" evict "${pods[0]}"
  until_says "one may go again" 60 1 field pdb/guarded '{.status.disruptionsAllowed}'
  step "quota" k create quota limited --hard=secrets=1,pods=50
  until_says "quota is counted" 60 0 field resourcequota/limited '{.status.used.secrets}'
  step "within the quota" k create secret generic one
  refused "beyond the quota" "exceeded quota: limited" k create secret generic two
  step "quota removed" k delete quota/limited
}

volumes() {
  step "PersistentVolume" make_cluster "{apiVersion: v1, kind: PersistentVolume, metadata: {name: $NS-pv}, spec: {capacity: {storage: 1Gi}, accessModes: [ReadWriteOnce],
    persistentVolumeReclaimPolicy: Retain, storageClassName: '$NS', hostPath: {path: /tmp/$NS}}}"
  step "PersistentVolumeClaim" make "{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: data}, spec: {accessModes: [ReadWriteOnce], storageClassName: '$NS', resources: {requests: {storage: 1Gi}}}}"
  until_says "bound" 60 Bound field pvc/data '{.status.phase}'
  step "claim deleted" k delete pvc/data
  step "volume deleted" kk delete "pv/$NS-pv"
}

access() {
  step "token" k create token default --duration=600s
  step "ServiceAccount" k create serviceaccount robot
  step "aggregated ClusterRole" make_cluster "{apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRole, metadata: {name: $NS-all}, rules: [],
    aggregationRule: {clusterRoleSelectors: [{matchLabels: {$NS: 'yes'}}]}}"
  step "its part" make_cluster "{apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRole, metadata: {name: $NS-part, labels: {$NS: 'yes'}}, rules: [{apiGroups: [''], resources: [pods], verbs: [get]}]}"
  until_says "rules came together" 30 pods kk get clusterrole "$NS-all" -o 'jsonpath={.rules[0].resources[0]}'
  step "roles removed" kk delete clusterrole "$NS-all" "$NS-part"
}

owners() {
  step "owner" deployment back 1 back:1
  step "owner is there" k rollout status deployment/back --timeout=90s
  step "background delete" k delete deployment/back --cascade=background
  until_says "all of it goes" 60 gone gone replicasets,pods -l app=back
  step "owner of foreground" deployment front 1 front:1
  step "it is there" k rollout status deployment/front --timeout=90s
  step "foreground delete" k delete deployment/front --cascade=foreground --timeout=90s
  until_says "its ReplicaSet went before it" 1 gone gone replicasets -l app=front
  step "owner of orphans" deployment leave 1 leave:1
  step "it is there too" k rollout status deployment/leave --timeout=90s
  step "orphaning delete" k delete deployment/leave --cascade=orphan
  until_says "the ReplicaSet stays" 20 1 count replicasets -l app=leave
  until_says "without an owner" 30 "" k get replicasets -l app=leave -o 'jsonpath={.items[*].metadata.ownerReferences}'
}

nodes() {
  local node; node=$(kk get nodes -o 'jsonpath={.items[0].metadata.name}')
  step "cordon" kk cordon "$node"
  step "pods elsewhere" deployment away 2 away:1
  step "away rolled out" k rollout status deployment/away --timeout=90s
  until_says "none on the cordoned node" 5 0 count pods -l app=away --field-selector "spec.nodeName=$node"
  step "uncordon" kk uncordon "$node"
  step "NoExecute taint" kk taint node "$node" "$NS=out:NoExecute"
  until_says "its pods are evicted" 90 0 count pods -l app=web --field-selector "spec.nodeName=$node"
  step "untaint" kk taint node "$node" "$NS=out:NoExecute-"
}

removal() {
  step "namespace deleted with everything in it" timeout 180 "$KUBECTL" delete namespace "$NS" --timeout=170s
  refused "it is gone" NotFound kk get namespace "$NS"
}

round=0
while :; do
  round=$((round + 1)) NS=$PREFIX-$round
  new_namespace
  deployments; services; sets; jobs_; budgets; volumes; access; owners; nodes
  # The minute of the CronJob has come by now, or comes.
  until_says "CronJob made a Job" 75 yes bash -c "'$KUBECTL' -n '$NS' get jobs -o name | grep -qE '/tick-[0-9]+$' && echo yes"
  removal
  [ $((SECONDS - began)) -ge "${SCENARIO_SECONDS:-0}" ] && break
done
echo "== $passed passed, $failed failed, $round rounds, $((SECONDS - began)) s"
for name in ${failures[@]+"${failures[@]}"}; do echo "   failed: $name"; done
[ "$failed" -eq 0 ]
