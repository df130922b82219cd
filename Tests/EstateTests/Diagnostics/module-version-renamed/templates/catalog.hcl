catalog "own" {
  source = "git::https://example.com/modules.git//{module}?ref={version}"
}
