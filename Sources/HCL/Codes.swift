import Diagnostics

/// Every code that this target reports.
package let hclCodes: [Code] = syntaxCodes + schemaCodes + evaluationCodes + secretCodes
