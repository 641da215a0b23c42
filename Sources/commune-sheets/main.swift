import CommuneSheets
let result = try IndicatorCatalogue.builtIn()
print(result.catalogue?.items.count ?? -1)
for file in result.report.files { for finding in file.findings { print(file.name, finding.code, finding.place?.cell ?? "", finding.value ?? "", finding.problem) } }
