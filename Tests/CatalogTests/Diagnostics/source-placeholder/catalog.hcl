catalog "fixture" {
  source = "git::https://example.com/modules.git//{modul}?ref={version}"

  terraform {
    providers = { aws = "~> 5.100" }
  }
}

