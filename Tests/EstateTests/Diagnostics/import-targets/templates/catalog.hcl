catalog "own" {
  modules = "../out"
}
