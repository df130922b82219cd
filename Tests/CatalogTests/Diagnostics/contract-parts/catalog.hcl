catalog "fixture" {
  terraform {
    providers = { aws = "~> 5.100" }
  }
}

contract "right" {
  modules = [{ module = "a", name = "one" }, { "module" = "a", "name" = "two" }]
}

contract "twice" {
  modules = ["a", { module = "a", name = "one" }]
}

contract "same" {
  modules = [{ module = "a", name = "one" }, { module = "a", name = "one" }]
}

contract "words" {
  modules = [
    { modul = "a", name = "one" },
    { module = "a" },
    { name = "one" },
    { module = "a", name = "one/two" },
    { module = "a", name = 3.5, name = "x" },
    { module = "b", name = "one" },
    ["a"],
  ]
}

contract "folded" {
  modules = "a"
}

contract "meeting" {
  modules = [{ module = "a", name = "one-x" }, { module = "a", name = "one_x" }]
}
