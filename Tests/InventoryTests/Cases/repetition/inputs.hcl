{
  names    = ["b", "a", "a"]
  vpc_id   = dependency.network.outputs.vpc_id
  password = "secret"
}
