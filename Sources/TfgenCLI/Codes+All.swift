import Adopt
import Catalog
import Diagnostics
import Engine
import Estate
import HCL
import Inventory
import Pipelines
import Workspace

/// Every code that tfgen can give, in the order of their numbers.
/// Where the codes of all targets come together; each target declares its own.
package enum Codes {
    package static let all: [Code] =
        (sourceCodes + hclCodes + catalogCodes + estateCodes + moduleCodes + engineCodes + inventoryCodes + adoptCodes
        + pipelineCodes
        + workspaceCodes + argumentCodes + commandCodes + reviewCodes).sorted { $0.number < $1.number }

    /// The code of that name (`TF0123`, in capital or small letters); nil where there is none.
    package static func named(_ name: String) -> Code? { all.first { $0.name == name.uppercased() } }
}
