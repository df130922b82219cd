# The last snapshot stays when its cache goes. A name with a part that was never used before is free for it, however often a
# cache of this name is made and deleted.
resource "terraform_data" "final_snapshot" {
  # A cache that another one replaces leaves a snapshot, too.
  triggers_replace = [var.name, var.port, var.kms_key_arn]
}

locals {
  final_snapshot = var.skip_final_snapshot ? null : "${var.name}-final-${substr(terraform_data.final_snapshot.id, 0, 8)}"
}
