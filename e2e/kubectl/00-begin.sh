# The server answers, and the suite has its place

try kk version
if ! grep -q 'Server Version' "$out"; then
  echo "cannot begin: the server does not answer"
  show
  exit 2
fi
sed 's/^/      /' "$out"
minor=$(sed -n 's/^Client Version: v1\.\([0-9]*\).*/\1/p' "$out")
if kk get namespace "$NS" > "$out" 2>&1; then
  echo "cannot begin: namespace $NS exists; choose another with E2E_NAMESPACE"
  exit 2
fi

# Names that hold the namespace are written for the default one.
cp -R "$here/manifests" "$work/manifests"
find "$work/manifests" -name '*.yaml' -exec sed -i.orig "s/keelson-e2e/$NS/g" {} +
find "$work/manifests" -name '*.orig' -exec rm {} +
manifests=$work/manifests
node=e2e-node-1

step "create namespace" kk create namespace "$NS"
if [ $failed -gt 0 ]; then
  echo "cannot begin: namespace $NS cannot be made"
  exit 2
fi
has "get namespaces" "^$NS +Active" kk get namespaces
has "the system namespaces are there" '^kube-system' kk get namespaces --no-headers
is "the kubernetes service is there" kubernetes kk get service kubernetes -n default -o 'jsonpath={.metadata.name}'
