using static BackPainBot.Core.Tests.Knowledge.GoodFiles;
using static BackPainBot.Core.Tests.Knowledge.KnowledgeFolder;

namespace BackPainBot.Core.Tests.Knowledge.Loading;

public class SourcesParserTests
{
    [Fact]
    public void Two_documents_with_one_id_are_an_error() =>
        Good.Append(Sources, "- { id: S05, title: Another, publisher: P, grade: A }")
            .ShouldTell(Sources, "Another", "document 'S05' exists already (knowledge/sources.yaml:10)");

    [Fact]
    public void A_document_id_of_a_wrong_form_is_an_error() =>
        Good.Append(Sources, "- { id: S 06, title: Another, publisher: P, grade: A }")
            .ShouldTell(Sources, "S 06", "document id 'S 06' must be letters, digits, '_' and '-'");

    [Fact]
    public void An_unknown_grade_is_an_error() =>
        Good.Replace(Sources, "grade: C", "grade: E")
            .ShouldTell(Sources, "grade: E", "'grade' must be one of A, B, C, D, ours, not 'E'");

    [Fact]
    public void A_paragraph_that_is_not_advice_must_exist() =>
        Good.Replace(Sources, "    3: A reader's story", "    3: A reader's story\n    4: Another")
            .ShouldTell(Sources, "4: Another", "'4' is no paragraph of the document (it has ¶1–¶3)");

    [Fact]
    public void A_paragraph_that_is_not_advice_needs_its_reason() =>
        Good.Replace(Sources, "3: A reader's story", "3: ''")
            .ShouldTell(Sources, "3: ''", "'3' is empty");

    [Fact]
    public void An_absurd_number_of_paragraphs_is_an_error() =>
        Good.Append(Sources, "- { id: S06, title: Another, publisher: P, grade: A, paragraphs: 2000000000 }")
            .ShouldTell(Sources, "2000000000", "'paragraphs' must be 0 to 9999, not 2000000000");
}
