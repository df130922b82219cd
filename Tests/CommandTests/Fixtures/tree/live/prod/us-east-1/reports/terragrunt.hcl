include "root" {
  path = find_in_parent_folders("root.hcl")
}

terraform {
  source = get_env("REPORTS_SOURCE")
}
