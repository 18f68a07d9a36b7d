//! What a client sees of definitions that are changed, as a kube-apiserver 1.36 says it.
