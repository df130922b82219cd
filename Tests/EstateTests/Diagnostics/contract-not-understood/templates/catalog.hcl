catalog "own" {
  modules = "../modules"
}

contract "c" {
  modules = [{ module = "q", name = "uploads" }, { module = "q", nmae = "data" }]
}
