include "root" {
  path = find_in_parent_folders("root.hcl")
}

terraform {
  source = "../../../../modules//network"
}

inputs = {
  name = "shop-prod"
  # Ranges do not overlap: the networks will be peered.
  cidr = "10.2.0.0/16"
}
