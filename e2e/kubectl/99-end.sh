# What is left is put away, as far as that goes without controllers (not counted)

{
  for resource in $(kk api-resources --verbs=deletecollection --namespaced=true -o name); do
    k delete "$resource" --all --wait=false --grace-period=0 --force
  done
  kk delete customresourcedefinition boats.e2e.keelson.io --ignore-not-found --wait=false
  for left in persistentvolume/e2e-disk-1 persistentvolume/e2e-share-1 volumeattributesclass/e2e-silver; do
    kk patch "$left" --type merge -p '{"metadata":{"finalizers":null}}'
  done
  k patch persistentvolumeclaim store-data --type merge -p '{"metadata":{"finalizers":null}}'
  for name in e2e-empty "$NS"; do
    kk get namespace "$name" -o json | sed '/"finalizers": \[/,/\]/d; s/"spec": {/"spec": {"finalizers": []/' |
      kk replace --raw "/api/v1/namespaces/$name/finalize" -f -
  done
} > /dev/null 2>&1
