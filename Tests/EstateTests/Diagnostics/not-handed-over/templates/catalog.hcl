catalog "own" {
  modules = "../modules-out"
}
