using static BackPainBot.Core.Tests.Knowledge.GoodFiles;
using static BackPainBot.Core.Tests.Knowledge.KnowledgeFolder;

namespace BackPainBot.Core.Tests.Knowledge.Loading;

public class VocabularyTests
{
    [Theory]
    [InlineData("Where")]
    [InlineData("WHERE")]
    [InlineData("whe're")]
    [InlineData("where ")]
    public void A_word_of_two_terms_of_a_kind_is_an_error_however_it_is_spelt(string word) =>
        Good.Append(Asks, $"  - {{ id: place, words: [\"{word}\"] }}")
            .ShouldTell(Asks, "place", $"the word '{word}' belongs to 'ask:where' already (knowledge/words/ask.yaml:4); within a kind a word means one thing");

    [Fact]
    public void Hyphens_count_as_spaces() =>
        Good.Append(Asks, "  - { id: speak, words: [how-do  you-say] }")
            .ShouldTell(Asks, "speak", "the word 'how-do  you-say' belongs to 'ask:pronounce' already (knowledge/words/ask.yaml:3); within a kind a word means one thing");

    [Fact]
    public void A_word_may_belong_to_terms_of_two_kinds() =>
        Good.With("knowledge/words/act.yaml", "kind: act\nterms:\n  - { id: find, words: [where] }")
            .Load().Terms["act:find"].Words.ShouldBe(["where"]);

    [Fact]
    public void A_vague_word_is_a_word_of_its_region() =>
        Good.Append(Regions, "- { id: spine, name: the spine, words: [back] }")
            .ShouldTell(Regions, "the spine,", "the word 'back' belongs to 'region:lower_back' already (knowledge/regions.yaml:1); within a kind a word means one thing");

    [Fact]
    public void An_empty_word_is_an_error() =>
        Good.Append(Asks, "  - { id: place, words: [' - '] }").ShouldTell(Asks, "place", "a word of 'ask:place' is empty");

    [Fact]
    public void A_term_must_have_words() =>
        Good.Append(Asks, "  - { id: place }")
            .ShouldTell(Asks, "place", "'ask:place' has no words (list what people say for it under 'words')");

    [Fact]
    public void Two_terms_with_one_id_are_an_error_even_in_two_files() =>
        Good.With("knowledge/words/more.yaml", "kind: ask\nterms:\n  - { id: where, words: [whence] }")
            .ShouldTell("knowledge/words/more.yaml", "whence", "term 'ask:where' exists already (knowledge/words/ask.yaml:4)");

    [Fact]
    public void A_term_id_of_a_wrong_form_is_an_error() =>
        Good.Append(Asks, "  - { id: 'the place', words: [place] }")
            .ShouldTell(Asks, "the place", "term id 'ask:the place' must be a kind and an id with a colon between, of lower case letters, digits, '_' and '-'");

    [Fact]
    public void Words_of_a_thing_stand_in_its_own_file() =>
        Good.With("knowledge/words/more.yaml", "kind: region\nterms:\n  - { id: heel, words: [heel] }")
            .ShouldTell("knowledge/words/more.yaml", "kind", "words of kind 'region' belong to the file of the region itself");
}
