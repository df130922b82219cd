include "root" {
  path = find_in_parent_folders("root.hcl")
}

include "common" {
  path = "${dirname(find_in_parent_folders("root.hcl"))}/_envcommon/queue.hcl"
}

inputs = {
  retention_days = "7"
  certificate    = get_env("CERTIFICATE_ARN", "")
}
