using static BackPainBot.Core.Tests.Knowledge.GoodFiles;
using static BackPainBot.Core.Tests.Knowledge.KnowledgeFolder;

namespace BackPainBot.Core.Tests.Knowledge.Loading;

public class CitationCheckTests
{
    private const string Morning = "in the morning., source: doc ¶1";

    [Fact]
    public void A_sentence_must_have_a_source() =>
        Good.Replace(Psoas, "silent., source: ours", "silent.")
            .ShouldTell(Psoas, "psoas.said", "sentence 'psoas.said' has no source (name a document of sources.yaml; 'ours' for a choice of this project)");

    [Fact]
    public void A_paragraph_that_does_not_exist_is_told_with_those_that_do() =>
        Good.Replace(Psoas, Morning, "in the morning., source: doc ¶41")
            .ShouldTell(Psoas, "psoas.morning", "source 'doc ¶41' does not exist (the document has ¶1–¶3)");

    [Fact]
    public void A_document_without_numbered_paragraphs_has_none_to_cite() =>
        Good.Replace(Psoas, Morning, "in the morning., source: S05 ¶2")
            .ShouldTell(Psoas, "psoas.morning", "source 'S05 ¶2' does not exist (the document has no numbered paragraphs)");

    [Fact]
    public void A_document_that_does_not_exist_is_told_with_the_nearest_that_does() =>
        Good.Replace(Psoas, Morning, "in the morning., source: docc ¶1")
            .ShouldTell(Psoas, "psoas.morning", "source 'docc ¶1' does not exist; did you mean 'doc'?");

    [Theory]
    [InlineData("doc ¶one")]
    [InlineData("doc ¶0")]
    [InlineData("doc ¶1 ¶2")]
    [InlineData("¶1")]
    public void What_cannot_be_read_as_a_source_is_an_error(string source) =>
        Good.Replace(Psoas, Morning, $"in the morning., source: {source}")
            .ShouldTell(Psoas, "psoas.morning", $"'{source}' is no source (write the document's id, or 'id ¶number' for one paragraph)");

    [Fact]
    public void Paragraphs_that_nobody_cites_are_named_at_their_document() =>
        Good.Replace(Sources, "paragraphs: 3", "paragraphs: 5")
            .ShouldTell(Sources, "id: doc", "no sentence cites ¶4, ¶5 of 'doc': cite it, or list it under not-advice with the reason");

    [Fact]
    public void A_paragraph_cannot_be_cited_and_not_advice() =>
        Good.Replace(Psoas, Morning, "in the morning., source: doc ¶3")
            .ShouldTell(Sources, "id: doc", "¶3 of 'doc' is both not-advice and cited by 'psoas.morning': take it out of one of them");
}
