# wait

# A condition counts once the status has seen the newest generation.
k patch deployment web --subresource=status --type merge -p '{"status":{"observedGeneration":1000}}' > /dev/null 2>&1
step "wait --for=condition" k wait --for=condition=Available deployment/web --timeout=10s
step "wait --for=jsonpath" k wait --for=jsonpath='{.spec.replicas}'=2 deployment/web --timeout=10s
step "wait --for=create" k wait --for=create configmap/web-config --timeout=10s
refused "wait that runs out" 'timed out waiting' k wait --for=condition=Ready pod/web-1 --timeout=1s
(
  sleep 1
  k patch pod web-1 --subresource=status --type merge \
    -p '{"status":{"conditions":[{"type":"Ready","status":"True"}]}}'
) > /dev/null 2>&1 &
setter=$!
step "wait sees what happens" k wait --for=condition=Ready pod/web-1 --timeout=15s
wait "$setter"
k create configmap fleeting > /dev/null 2>&1
(sleep 1; k delete configmap fleeting) > /dev/null 2>&1 &
setter=$!
step "wait --for=delete" k wait --for=delete configmap/fleeting --timeout=15s
wait "$setter"
