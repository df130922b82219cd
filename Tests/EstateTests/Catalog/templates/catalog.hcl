catalog "fixture" {
  modules = "../modules-out"
}
