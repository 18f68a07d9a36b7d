//! The whole of a request behind the listener, over a store in memory. What is expected here is what
//! kube-apiserver 1.36 answered to the same requests.

mod paths;
mod reads;
mod server;
mod sockets;
mod watches;
mod writes;
