# The last snapshot stays when its database goes. A name with a part that was never used before is free for it, however
# often a database of this name is made and deleted.
resource "terraform_data" "final_snapshot" {
  # A database that another one replaces leaves a snapshot, too.
  triggers_replace = [var.name, var.engine, var.database_name, var.master_username, var.source_region, var.kms_key_arn]
}

locals {
  final_snapshot = var.skip_final_snapshot ? null : "${var.name}-final-${substr(terraform_data.final_snapshot.id, 0, 8)}"
}
