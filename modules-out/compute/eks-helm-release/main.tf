# A Helm chart in a namespace of a Kubernetes cluster.

resource "helm_release" "this" {
  name             = var.name
  namespace        = var.namespace
  repository       = var.repository
  chart            = var.chart
  version          = var.chart_version
  values           = concat(var.values, var.sensitive_values)
  create_namespace = false

  # A release that does not come up is rolled back, and leaves nothing behind.
  atomic          = true
  cleanup_on_fail = true
  wait            = true
  wait_for_jobs   = true
  timeout         = var.timeout
  max_history     = var.max_history
}
