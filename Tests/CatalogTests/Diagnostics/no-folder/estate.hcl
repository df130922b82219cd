estate "shop" {
  templates = "nowhere"
}
