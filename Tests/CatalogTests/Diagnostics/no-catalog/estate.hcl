estate "test" {
  templates = "templates"

  state "s3" {
    bucket = "state"
    region = "us-east-1"
  }
}
