using BackPainBot.Core.Knowledge;

namespace BackPainBot.Core.Tests.Knowledge;

public class KnowledgeReportTests
{
    [Fact]
    public void The_report_counts_what_there_is_and_names_what_nobody_reviewed() =>
        KnowledgeReport.Lines(KnowledgeFolder.Good.Load()).ShouldBe(
        [
            "3 documents",
            "  doc: 2 of 3 paragraphs cited, 1 not advice",
            "16 sentences",
            "2 muscles",
            "2 techniques with 2 steps",
            "2 flags",
            "3 topics with 6 examples",
            "16 terms with 20 words",
            "6 files reviewed by nobody yet",
            "  knowledge/flags/accident.yaml",
            "  knowledge/flags/pregnancy.yaml",
            "  knowledge/muscles/psoas.yaml",
            "  knowledge/techniques/psoas-by-hand.yaml",
            "  knowledge/techniques/psoas-with-cane.yaml",
            "  knowledge/topics/general.yaml",
        ]);
}
