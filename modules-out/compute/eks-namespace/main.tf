# A namespace of an EKS cluster with its quota, limits, network policy and service accounts, which take IAM roles by
# Pod Identity.

resource "kubernetes_namespace_v1" "this" {
  metadata {
    name        = var.name
    annotations = var.annotations

    labels = merge(var.labels, {
      "pod-security.kubernetes.io/enforce" = var.pod_security_standard
      "pod-security.kubernetes.io/warn"    = "restricted"
    })
  }

}

# How much all pods together may ask for.
resource "kubernetes_resource_quota_v1" "this" {
  count = length(var.quota) > 0 ? 1 : 0

  metadata {
    name      = "quota"
    namespace = kubernetes_namespace_v1.this.metadata[0].name
  }

  spec {
    hard = var.quota
  }
}

# What a container gets that does not say what it needs.
resource "kubernetes_limit_range_v1" "this" {
  metadata {
    name      = "containers"
    namespace = kubernetes_namespace_v1.this.metadata[0].name
  }

  spec {
    limit {
      type            = "Container"
      default         = var.container_defaults.limits
      default_request = var.container_defaults.requests
    }
  }
}

# Pods accept connections from their own namespace and from those that are named, and from nowhere else.
resource "kubernetes_network_policy_v1" "ingress" {
  metadata {
    name      = "ingress"
    namespace = kubernetes_namespace_v1.this.metadata[0].name
  }

  spec {
    policy_types = ["Ingress"]

    pod_selector {}

    ingress {
      from {
        pod_selector {}
      }

      dynamic "from" {
        for_each = sort(var.ingress_namespaces)

        content {
          namespace_selector {
            match_labels = { "kubernetes.io/metadata.name" = from.value }
          }
        }
      }
    }
  }
}

resource "kubernetes_service_account_v1" "this" {
  for_each = var.service_accounts

  metadata {
    name      = each.key
    namespace = kubernetes_namespace_v1.this.metadata[0].name
  }

  automount_service_account_token = each.value.kubernetes_api
}
