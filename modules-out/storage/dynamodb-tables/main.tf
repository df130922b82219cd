# The DynamoDB tables of a service.

resource "aws_dynamodb_table" "this" {
  #checkov:skip=CKV_AWS_28:point_in_time_recovery is on unless the caller says otherwise.
  #checkov:skip=CKV_AWS_119:DynamoDB encrypts all tables; kms_key_arn gives them a key of one's own.
  #checkov:skip=CKV2_AWS_16:Provisioned capacity is for loads that are known.
  for_each = var.tables

  name                        = "${var.name_prefix}${each.key}${var.name_suffix}"
  billing_mode                = each.value.provisioned == null ? "PAY_PER_REQUEST" : "PROVISIONED"
  read_capacity               = try(each.value.provisioned.read, null)
  write_capacity              = try(each.value.provisioned.write, null)
  hash_key                    = each.value.hash_key
  range_key                   = each.value.range_key
  table_class                 = each.value.table_class
  stream_enabled              = each.value.stream_view_type != null
  stream_view_type            = each.value.stream_view_type
  deletion_protection_enabled = coalesce(each.value.deletion_protection, var.deletion_protection)
  tags                        = var.tags

  dynamic "attribute" {
    for_each = each.value.attributes

    content {
      name = attribute.key
      type = attribute.value
    }
  }

  dynamic "global_secondary_index" {
    for_each = each.value.global_indexes

    content {
      name               = global_secondary_index.key
      hash_key           = global_secondary_index.value.hash_key
      range_key          = global_secondary_index.value.range_key
      projection_type    = global_secondary_index.value.projection_type
      non_key_attributes = global_secondary_index.value.non_key_attributes
      read_capacity      = try(each.value.provisioned.read, null)
      write_capacity     = try(each.value.provisioned.write, null)
    }
  }

  dynamic "local_secondary_index" {
    for_each = each.value.local_indexes

    content {
      name               = local_secondary_index.key
      range_key          = local_secondary_index.value.range_key
      projection_type    = local_secondary_index.value.projection_type
      non_key_attributes = local_secondary_index.value.non_key_attributes
    }
  }

  dynamic "ttl" {
    for_each = each.value.ttl_attribute == null ? [] : [each.value.ttl_attribute]

    content {
      enabled        = true
      attribute_name = ttl.value
    }
  }

  point_in_time_recovery {
    enabled = coalesce(each.value.point_in_time_recovery, var.point_in_time_recovery)
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = var.kms_key_arn
  }
}
