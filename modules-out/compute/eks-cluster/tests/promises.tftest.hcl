# What the cluster promises: who reaches its API and who administers it, encryption, its nodes and their rights.

mock_provider "aws" {
  source = "./tests/mocks"
}

# What mocks would make alike can be told apart: so a document or a role in another's place is noticed.

override_data {
  target = data.aws_iam_policy_document.assume_cluster
  values = {
    json = "{\"Id\":\"assume_cluster\"}"
  }
}

override_data {
  target = data.aws_iam_policy_document.assume_node
  values = {
    json = "{\"Id\":\"assume_node\"}"
  }
}

override_data {
  target = data.aws_iam_policy_document.assume_fargate
  values = {
    json = "{\"Id\":\"assume_fargate\"}"
  }
}

override_data {
  target = data.aws_iam_policy_document.key
  values = {
    json = "{\"Id\":\"key\"}"
  }
}

override_resource {
  target = aws_iam_role.cluster
  values = {
    arn = "arn:aws:iam::111111111111:role/cluster"
  }
}

override_resource {
  target = aws_iam_role.node
  values = {
    arn = "arn:aws:iam::111111111111:role/node"
  }
}

override_resource {
  target = aws_iam_role.fargate
  values = {
    arn = "arn:aws:iam::111111111111:role/fargate"
  }
}

variables {
  name               = "shop"
  kubernetes_version = "1.33"
  subnet_ids         = ["subnet-0000000000000000a", "subnet-0000000000000000b"]
  fargate_profiles   = { system = { namespace = "kube-system" } }
}

run "private" {
  command = apply

  assert {
    condition = alltrue([
      aws_eks_cluster.this.name == "shop",
      aws_eks_cluster.this.version == "1.33",
      aws_eks_cluster.this.role_arn == aws_iam_role.cluster.arn,
      aws_eks_cluster.this.vpc_config[0].endpoint_private_access,
      !aws_eks_cluster.this.vpc_config[0].endpoint_public_access,
      aws_eks_cluster.this.access_config[0].authentication_mode == "API",
      aws_eks_cluster.this.upgrade_policy[0].support_type == "STANDARD",
      aws_eks_cluster.this.vpc_config[0].subnet_ids == toset(var.subnet_ids),
      length(aws_vpc_security_group_ingress_rule.api) + length(aws_eks_access_entry.this) + length(aws_eks_access_policy_association.this) == 0,
    ])
    error_message = "The API is reached inside the VPC alone, and access is what access entries say."
  }

  assert {
    condition = alltrue([
      one(aws_eks_cluster.this.encryption_config[0].resources) == "secrets",
      aws_eks_cluster.this.encryption_config[0].provider[0].key_arn == aws_kms_key.this[0].arn,
      aws_kms_key.this[0].enable_key_rotation,
      aws_kms_key.this[0].deletion_window_in_days == 30,
      aws_kms_key.this[0].policy == data.aws_iam_policy_document.key.json,
      jsonencode([
        for s in data.aws_iam_policy_document.key.statement : join(" ", flatten([
          s.effect == "Deny" ? "Deny" : "Allow", [for p in s.principals : [p.type, sort(p.identifiers)]], sort(s.actions), "on",
          s.resources == null ? [] : sort(s.resources), [for c in s.condition : ["if", c.test, c.variable, c.values]],
        ]))
        ]) == jsonencode([
        "Allow AWS arn:aws:iam::111111111111:root kms:* on *",
        "Allow AWS arn:aws:iam::111111111111:role/cluster kms:CreateGrant kms:Decrypt kms:DescribeKey kms:Encrypt on *",
      ]),
    ])
    error_message = "Secrets are encrypted with a key of the cluster's own, new every year."
  }

  assert {
    condition = alltrue([
      jsonencode(aws_eks_cluster.this.enabled_cluster_log_types) == jsonencode(["api", "audit", "authenticator", "controllerManager", "scheduler"]),
      aws_cloudwatch_log_group.this.name == "/aws/eks/shop/cluster",
      aws_cloudwatch_log_group.this.retention_in_days == 365,
      aws_cloudwatch_log_group.this.kms_key_id == null,
    ])
    error_message = "All logs of the control plane are kept for a year."
  }

  assert {
    condition = alltrue([
      jsonencode([
        for s in data.aws_iam_policy_document.assume_cluster.statement : join(" ", flatten([
          s.effect == "Deny" ? "Deny" : "Allow", [for p in s.principals : [p.type, sort(p.identifiers)]], sort(s.actions), "on",
          s.resources == null ? [] : sort(s.resources), [for c in s.condition : ["if", c.test, c.variable, c.values]],
        ]))
        ]) == jsonencode([
        "Allow Service eks.amazonaws.com sts:AssumeRole sts:TagSession on if ArnLike aws:SourceArn arn:aws:eks:us-east-1:111111111111:cluster/shop",
      ]),
      aws_iam_role.cluster.name == "shop-us-east-1-cluster",
      aws_iam_role.cluster.assume_role_policy == data.aws_iam_policy_document.assume_cluster.json,
      aws_iam_role_policy_attachment.cluster.role == aws_iam_role.cluster.name,
      aws_iam_role_policy_attachment.cluster.policy_arn == "arn:aws:iam::aws:policy/AmazonEKSClusterPolicy",
    ])
    error_message = "EKS takes the role for this one cluster."
  }

  assert {
    condition = alltrue([
      aws_iam_openid_connect_provider.this.url == aws_eks_cluster.this.identity[0].oidc[0].issuer,
      one(aws_iam_openid_connect_provider.this.client_id_list) == "sts.amazonaws.com",
    ])
    error_message = "IAM believes the cluster's service accounts, for tokens made for AWS."
  }

  assert {
    condition = alltrue([
      jsonencode({ for name, a in aws_eks_addon.nodes : name => [a.addon_name, a.resolve_conflicts_on_create, a.resolve_conflicts_on_update, a.cluster_name] }) == jsonencode({
        eks-pod-identity-agent = [
          "eks-pod-identity-agent",
          "OVERWRITE",
          "OVERWRITE",
          "shop",
        ]
        kube-proxy = ["kube-proxy", "OVERWRITE", "OVERWRITE", "shop"]
        vpc-cni    = ["vpc-cni", "OVERWRITE", "OVERWRITE", "shop"]
      }),
      jsonencode({ for name, a in aws_eks_addon.this : name => [a.addon_name, a.resolve_conflicts_on_create, a.resolve_conflicts_on_update, a.cluster_name] }) == jsonencode({ coredns = ["coredns", "OVERWRITE", "OVERWRITE", "shop"] }),
    ])
    error_message = "The add-ons are those of every cluster."
  }

  assert {
    condition     = alltrue([for a in concat(values(aws_eks_addon.nodes), values(aws_eks_addon.this)) : a.service_account_role_arn == null])
    error_message = "No add-on takes a role unless it is given one."
  }

  assert {
    condition = alltrue([
      length(aws_eks_node_group.this) + length(aws_iam_role.node) + length(aws_iam_role_policy_attachment.node) + length(aws_launch_template.this) == 0,
      jsonencode([for s in aws_eks_fargate_profile.this["system"].selector : s.namespace]) == jsonencode(["kube-system"]),
      output.name == "shop",
      output.arn == aws_eks_cluster.this.arn,
      output.endpoint == aws_eks_cluster.this.endpoint,
      output.certificate_authority_data == "RXhhbXBsZQ==",
      output.security_group_id == aws_eks_cluster.this.vpc_config[0].cluster_security_group_id,
      output.oidc_provider_arn == aws_iam_openid_connect_provider.this.arn,
      output.oidc_issuer == "oidc.eks.us-east-1.amazonaws.com/id/00000000000000000000000000000000",
      output.node_role_arn == null,
      output.log_group_name == "/aws/eks/shop/cluster",
    ])
    error_message = "There are no nodes and no role for them, and pods of the given namespace run on Fargate."
  }
}

run "with_nodes" {
  command = apply

  variables {
    endpoint_public_access       = true
    endpoint_public_access_cidrs = ["203.0.113.0/24"]
    api_client_cidrs             = ["10.0.0.0/16"]
    service_cidr                 = "10.100.0.0/16"
    support_type                 = "EXTENDED"
    kms_key_arn                  = "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000"
    log_kms_key_arn              = "arn:aws:kms:us-east-1:111111111111:key/11111111-1111-1111-1111-111111111111"
    log_types                    = ["audit", "api"]
    log_retention_days           = 30
    tags                         = { Project = "shop" }
    access_entries               = { admins = { principal_arn = "arn:aws:iam::111111111111:role/admins", policy = "AmazonEKSClusterAdminPolicy" }, team = { principal_arn = "arn:aws:iam::111111111111:role/team", policy = "AmazonEKSEditPolicy", namespaces = ["shop"] }, bots = { principal_arn = "arn:aws:iam::111111111111:role/bots", kubernetes_groups = ["bots"] } }
    node_groups                  = { main = { instance_types = ["m7g.large"], min_size = 2, max_size = 6, ami_type = "AL2023_ARM_64_STANDARD" }, spot = { instance_types = ["m7i.large"], ami_type = "BOTTLEROCKET_x86_64", capacity_type = "SPOT", min_size = 0, max_size = 3, desired_size = 1, disk_size = 100, labels = { kind = "spot" }, taints = { spot = { value = "true", effect = "NO_SCHEDULE" } }, subnet_ids = ["subnet-0000000000000000b"] } }
    addons                       = { vpc-cni = { version = "v1.19.5-eksbuild.1", configuration = "{\"enableNetworkPolicy\":\"true\"}", role_arn = "arn:aws:iam::111111111111:role/cni" }, coredns = { version = "v1.11.4-eksbuild.2", configuration = "{\"replicaCount\":3}", role_arn = "arn:aws:iam::111111111111:role/dns" } }
    fargate_profiles             = { jobs = { namespace = "jobs", labels = { kind = "job" } } }
  }

  assert {
    condition = alltrue([
      aws_eks_cluster.this.vpc_config[0].endpoint_public_access,
      one(aws_eks_cluster.this.vpc_config[0].public_access_cidrs) == "203.0.113.0/24",
      aws_eks_cluster.this.vpc_config[0].endpoint_private_access,
      aws_eks_cluster.this.kubernetes_network_config[0].service_ipv4_cidr == "10.100.0.0/16",
      aws_eks_cluster.this.upgrade_policy[0].support_type == "EXTENDED",
      jsonencode(aws_eks_cluster.this.tags) == jsonencode({ Project = "shop" }),
      jsonencode([for r in aws_vpc_security_group_ingress_rule.api : [r.cidr_ipv4, r.ip_protocol, r.from_port, r.to_port, r.security_group_id == aws_eks_cluster.this.vpc_config[0].cluster_security_group_id]]) == jsonencode([["10.0.0.0/16", "tcp", 443, 443, true]]),
    ])
    error_message = "Only the given networks reach the API, from outside and from inside."
  }

  assert {
    condition = alltrue([
      aws_eks_cluster.this.encryption_config[0].provider[0].key_arn == "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000",
      jsonencode(aws_eks_cluster.this.enabled_cluster_log_types) == jsonencode(["api", "audit"]),
      length(aws_kms_key.this) == 0,
      aws_cloudwatch_log_group.this.retention_in_days == 30,
      aws_cloudwatch_log_group.this.kms_key_id == "arn:aws:kms:us-east-1:111111111111:key/11111111-1111-1111-1111-111111111111",
    ])
    error_message = "The given keys encrypt secrets and log."
  }

  assert {
    condition = alltrue([
      jsonencode({ for key, e in aws_eks_access_entry.this : key => [e.cluster_name, e.principal_arn, e.kubernetes_groups] }) == jsonencode({
        admins = ["shop", "arn:aws:iam::111111111111:role/admins", []]
        bots   = ["shop", "arn:aws:iam::111111111111:role/bots", ["bots"]]
        team   = ["shop", "arn:aws:iam::111111111111:role/team", []]
      }),
      jsonencode({ for key, a in aws_eks_access_policy_association.this : key => [a.cluster_name, a.principal_arn, a.policy_arn, a.access_scope[0].type, a.access_scope[0].namespaces] }) == jsonencode({
        admins = [
          "shop",
          "arn:aws:iam::111111111111:role/admins",
          "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy",
          "cluster",
          null,
        ]
        team = [
          "shop",
          "arn:aws:iam::111111111111:role/team",
          "arn:aws:eks::aws:cluster-access-policy/AmazonEKSEditPolicy",
          "namespace",
          ["shop"],
        ]
      }),
    ])
    error_message = "Each entry has its policy, for the whole cluster or for its namespaces."
  }

  assert {
    condition = alltrue([
      jsonencode({ for name, a in aws_eks_addon.nodes : name => [a.addon_version, a.configuration_values, a.service_account_role_arn] }) == jsonencode({
        vpc-cni = ["v1.19.5-eksbuild.1", "{\"enableNetworkPolicy\":\"true\"}", "arn:aws:iam::111111111111:role/cni"]
      }),
      jsonencode({ for name, a in aws_eks_addon.this : name => [a.addon_version, a.configuration_values, a.service_account_role_arn] }) == jsonencode({
        coredns = ["v1.11.4-eksbuild.2", "{\"replicaCount\":3}", "arn:aws:iam::111111111111:role/dns"]
      }),
    ])
    error_message = "Each add-on has its version, its configuration and its role."
  }

  assert {
    condition = alltrue([
      jsonencode({ for key, t in aws_launch_template.this : key => [t.name_prefix, t.metadata_options[0].http_endpoint, t.metadata_options[0].http_tokens, t.metadata_options[0].http_put_response_hop_limit] }) == jsonencode({
        main = ["shop-main-", "enabled", "required", 1]
        spot = ["shop-spot-", "enabled", "required", 1]
      }),
      jsonencode({ for key, t in aws_launch_template.this : key => [t.block_device_mappings[0].device_name, t.block_device_mappings[0].ebs[0].encrypted, t.block_device_mappings[0].ebs[0].volume_size, t.block_device_mappings[0].ebs[0].volume_type, t.block_device_mappings[0].ebs[0].delete_on_termination] }) == jsonencode({
        main = ["/dev/xvda", "true", 50, "gp3", "true"]
        spot = ["/dev/xvdb", "true", 100, "gp3", "true"]
      }),
      jsonencode({ for key, t in aws_launch_template.this : key => [t.monitoring[0].enabled, [for s in t.tag_specifications : [s.resource_type, s.tags]]] }) == jsonencode({
        main = [
          true,
          [
            ["instance", { Name = "shop-main", Project = "shop" }],
            ["volume", { Name = "shop-main", Project = "shop" }],
          ],
        ]
        spot = [
          true,
          [
            ["instance", { Name = "shop-spot", Project = "shop" }],
            ["volume", { Name = "shop-spot", Project = "shop" }],
          ],
        ]
      }),
    ])
    error_message = "Pods are kept from the nodes' credentials, and the nodes' disks are encrypted."
  }

  assert {
    condition = alltrue([
      jsonencode({ for key, g in aws_eks_node_group.this : key => [g.cluster_name, g.node_group_name_prefix, g.version, g.ami_type, g.capacity_type, g.instance_types, g.labels, g.subnet_ids] }) == jsonencode({
        main = [
          "shop",
          "main-",
          "1.33",
          "AL2023_ARM_64_STANDARD",
          "ON_DEMAND",
          ["m7g.large"],
          {},
          ["subnet-0000000000000000a", "subnet-0000000000000000b"],
        ]
        spot = [
          "shop",
          "spot-",
          "1.33",
          "BOTTLEROCKET_x86_64",
          "SPOT",
          ["m7i.large"],
          { kind = "spot" },
          ["subnet-0000000000000000b"],
        ]
      }),
      jsonencode({ for key, g in aws_eks_node_group.this : key => [g.scaling_config[0].min_size, g.scaling_config[0].max_size, g.scaling_config[0].desired_size, g.update_config[0].max_unavailable_percentage, [for t in g.taint : [t.key, t.value, t.effect]]] }) == jsonencode({
        main = [2, 6, 2, 33, []]
        spot = [0, 3, 1, 33, [["spot", "true", "NO_SCHEDULE"]]]
      }),
      alltrue([for key, g in aws_eks_node_group.this : g.node_role_arn == aws_iam_role.node[0].arn && g.launch_template[0].id == aws_launch_template.this[key].id]),
    ])
    error_message = "The node groups are as asked, and a third of them at most is replaced at once."
  }

  assert {
    condition = alltrue([
      jsonencode([
        for s in data.aws_iam_policy_document.assume_node.statement : join(" ", flatten([
          s.effect == "Deny" ? "Deny" : "Allow", [for p in s.principals : [p.type, sort(p.identifiers)]], sort(s.actions), "on",
          s.resources == null ? [] : sort(s.resources), [for c in s.condition : ["if", c.test, c.variable, c.values]],
        ]))
      ]) == jsonencode(["Allow Service ec2.amazonaws.com sts:AssumeRole on"]),
      aws_iam_role.node[0].name == "shop-us-east-1-node",
      aws_iam_role.node[0].assume_role_policy == data.aws_iam_policy_document.assume_node.json,
      jsonencode([for a in aws_iam_role_policy_attachment.node : a.policy_arn]) == jsonencode([
        "arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryPullOnly",
        "arn:aws:iam::aws:policy/AmazonEKSWorkerNodePolicy",
        "arn:aws:iam::aws:policy/AmazonEKS_CNI_Policy",
      ]),
      alltrue([for a in values(aws_iam_role_policy_attachment.node) : a.role == aws_iam_role.node[0].name]),
      output.node_role_arn == aws_iam_role.node[0].arn,
    ])
    error_message = "Nodes pull images, join the cluster and attach network interfaces, and do no more."
  }

  assert {
    condition = alltrue([
      jsonencode([
        for s in data.aws_iam_policy_document.assume_fargate.statement : join(" ", flatten([
          s.effect == "Deny" ? "Deny" : "Allow", [for p in s.principals : [p.type, sort(p.identifiers)]], sort(s.actions), "on",
          s.resources == null ? [] : sort(s.resources), [for c in s.condition : ["if", c.test, c.variable, c.values]],
        ]))
        ]) == jsonencode([
        "Allow Service eks-fargate-pods.amazonaws.com sts:AssumeRole on if ArnLike aws:SourceArn arn:aws:eks:us-east-1:111111111111:fargateprofile/shop/*",
      ]),
      aws_iam_role.fargate[0].name == "shop-us-east-1-fargate",
      aws_iam_role.fargate[0].assume_role_policy == data.aws_iam_policy_document.assume_fargate.json,
      aws_iam_role_policy_attachment.fargate[0].role == aws_iam_role.fargate[0].name,
      aws_iam_role_policy_attachment.fargate[0].policy_arn == "arn:aws:iam::aws:policy/AmazonEKSFargatePodExecutionRolePolicy",
      aws_eks_fargate_profile.this["jobs"].cluster_name == "shop",
      aws_eks_fargate_profile.this["jobs"].fargate_profile_name == "jobs",
      aws_eks_fargate_profile.this["jobs"].pod_execution_role_arn == aws_iam_role.fargate[0].arn,
      aws_eks_fargate_profile.this["jobs"].subnet_ids == toset(var.subnet_ids),
      jsonencode([for s in aws_eks_fargate_profile.this["jobs"].selector : [s.namespace, s.labels]]) == jsonencode([["jobs", { kind = "job" }]]),
    ])
    error_message = "Fargate takes its role for the pods of this cluster."
  }

  assert {
    condition = jsonencode([for r in concat(
      [aws_iam_role.cluster],
      aws_iam_role.node,
      aws_iam_role.fargate,
      aws_kms_key.this,
      [aws_eks_cluster.this],
      [aws_cloudwatch_log_group.this],
      values(aws_vpc_security_group_ingress_rule.api),
      [aws_iam_openid_connect_provider.this],
      values(aws_eks_access_entry.this),
      values(aws_eks_addon.nodes),
      values(aws_eks_addon.this),
      values(aws_eks_node_group.this),
      values(aws_launch_template.this),
      values(aws_eks_fargate_profile.this),
    ) : r.tags["Project"]]) == jsonencode([for _ in range(17) : "shop"])
    error_message = "Every resource has the given tags, and there are no more."
  }

  assert {
    condition = alltrue([for role in concat(
      [aws_iam_role.cluster],
      aws_iam_role.node,
      aws_iam_role.fargate,
    ) : length(role.inline_policy) + length(role.managed_policy_arns) == 0])
    error_message = "A policy is a resource of its own: none stands in a role."
  }

  assert {
    condition     = alltrue([for document in [data.aws_iam_policy_document.assume_cluster, data.aws_iam_policy_document.assume_node, data.aws_iam_policy_document.assume_fargate, data.aws_iam_policy_document.key] : document.source_policy_documents == null && document.override_policy_documents == null])
    error_message = "No document takes statements from another."
  }

  assert {
    condition = jsonencode(sort(flatten([
      for file in fileset(path.module, "*.tf") : [for r in regexall("(?m)^resource \"(\\w+)\" \"(\\w+)\"", file("${path.module}/${file}")) : join(".", r)]
      ]))) == jsonencode([
      "aws_cloudwatch_log_group.this",
      "aws_eks_access_entry.this",
      "aws_eks_access_policy_association.this",
      "aws_eks_addon.nodes",
      "aws_eks_addon.this",
      "aws_eks_cluster.this",
      "aws_eks_fargate_profile.this",
      "aws_eks_node_group.this",
      "aws_iam_openid_connect_provider.this",
      "aws_iam_role.cluster",
      "aws_iam_role.fargate",
      "aws_iam_role.node",
      "aws_iam_role_policy_attachment.cluster",
      "aws_iam_role_policy_attachment.fargate",
      "aws_iam_role_policy_attachment.node",
      "aws_kms_key.this",
      "aws_launch_template.this",
      "aws_vpc_security_group_ingress_rule.api",
    ])
    error_message = "There is nothing else: what a new resource promises has to be said here, too."
  }

  assert {
    condition = alltrue([for all in [
      aws_iam_role.node,
      aws_iam_role.fargate,
      aws_iam_role_policy_attachment.fargate,
      aws_kms_key.this,
    ] : length(all) <= 1])
    error_message = "What is there or not is there once."
  }
}
