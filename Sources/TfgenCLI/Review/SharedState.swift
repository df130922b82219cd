import Engine
import Estate
import FileTree
import Workspace

/// The head of a review, as far as the base may share it.
struct SharedState {
    let loaded: LoadedEstate
    let evaluated: EvaluatedEstate
    let files: LiveFolders
    let lock: Lock
    /// What its model asked of the files.
    let questions: RecordingFiles.Asked

    /// What an earlier state takes from this one; nil where nothing can be taken, because more than the texts of the estate's own files
    /// is different or not known.
    func state(for base: LoadedEstate, lock old: Lock, files: RecordingFiles) -> LaterState? {
        // Of a part of an estate there is too little to evaluate for all texts to be compared first.
        guard evaluated.selection.isWhole, !base.diagnostics.hasErrors, !old.units.isEmpty, !lock.units.isEmpty,
            base.folder == loaded.folder,
            base.catalog.folder == loaded.catalog.folder
        else { return nil }
        let own = [base, loaded].flatMap { side in
            side.estate.declarations.files.map { SourcePath.join(side.folder, SourcePath.name(of: $0.source.path)) }
                + [SourcePath.join(side.liveFolder, Lock.name)]
        }
        guard files.answer(like: questions, except: Set(own).contains) else { return nil }
        let unchanged = UnchangedPlaces(
            of: base.estate, and: loaded.estate, evaluated: evaluated.places, moved: different(old))
        return LaterState(evaluated, self.files, unchanged: unchanged)
    }

    /// The addresses of the units whose remembered states differ.
    private func different(_ old: Lock) -> Set<String> {
        if old.units == lock.units { return [] }
        return Set(Set(old.units).symmetricDifference(lock.units).flatMap { [$0.address] + $0.formerAddresses })
    }
}
