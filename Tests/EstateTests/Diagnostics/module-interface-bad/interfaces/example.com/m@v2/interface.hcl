interface {
  source = "git::https://example.com/m.git?ref=v1"
  hash   = "sha256:00"
}
