catalog "own" {
  modules = "../modules"
  source  = "git::https://example.com/modules.git//{module}?ref={version}"
}
