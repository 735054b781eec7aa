# The suite as a Worker: no Node, no files; of the network nothing but this machine, where the test server is. Once as a
# Worker is made today, and once as one that was made in 2024 and whose date nobody has touched.
using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    ( name = "today", worker = ( modules = .modules, bindings = .bindings, compatibilityDate = "2026-11-01" ) ),
    ( name = "before", worker = ( modules = .modules, bindings = .bindings, compatibilityDate = "2024-09-01" ) ),
    ( name = "internet", network = ( allow = ["private"] ) )
  ],
  sockets = [
    ( name = "today", address = "127.0.0.1:0", http = (), service = "today" ),
    ( name = "before", address = "127.0.0.1:0", http = (), service = "before" )
  ]
);

const modules :List(Workerd.Worker.Module) = [ ( name = "worker.js", esModule = embed "worker.js" ) ];

const bindings :List(Workerd.Worker.Binding) = [ ( name = "corpus", json = embed "corpus.json" ) ];
