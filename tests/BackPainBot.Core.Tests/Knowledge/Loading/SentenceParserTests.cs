using static BackPainBot.Core.Tests.Knowledge.GoodFiles;
using static BackPainBot.Core.Tests.Knowledge.KnowledgeFolder;

namespace BackPainBot.Core.Tests.Knowledge.Loading;

public class SentenceParserTests
{
    [Fact]
    public void An_id_begins_with_the_id_of_its_file() =>
        Good.Replace(General, "id: general.sources,", "id: generel.sources,")
            .Replace(General, "say: [general.sources]", "say: [generel.sources]")
            .ShouldTell(General, "id: generel", "sentence id 'generel.sources' must begin with 'general.'");

    [Fact]
    public void An_id_has_two_parts() =>
        Good.Replace(Psoas, "findings:", "  - { id: psoas.a.b, say: A text., source: ours }\nfindings:")
            .ShouldTell(Psoas, "psoas.a.b", "sentence id 'psoas.a.b' must be two parts with a dot between, of lower case letters, digits, '_' and '-'");

    [Fact]
    public void Two_sentences_with_one_id_are_an_error() =>
        Good.Replace(Psoas, "findings:", "  - { id: psoas.said, say: A text., source: ours }\nfindings:")
            .ShouldTell(Psoas, "A text.", "sentence 'psoas.said' exists already (knowledge/muscles/psoas.yaml:13)");

    [Fact]
    public void A_sentence_says_something() =>
        Good.Replace(Psoas, "say: The P is silent., ", "")
            .ShouldTell(Psoas, "psoas.said", "'say' is missing");

    [Fact]
    public void A_text_torn_at_its_comma_is_told_as_that() =>
        Good.Replace(Psoas, "say: The P is silent., ", "say: The P, at the start, ")
            .ShouldTell(Psoas, "psoas.said", "'at the start' was read as a key: inside { }, put a text that holds a comma in quotes");

    [Fact]
    public void An_unknown_key_is_an_error() =>
        Good.Replace(Psoas, "say: The P is silent., ", "say: The P is silent., soucre: ours, ")
            .ShouldTell(Psoas, "psoas.said", "unknown key 'soucre' (known here: facts, id, say, source)");
}
