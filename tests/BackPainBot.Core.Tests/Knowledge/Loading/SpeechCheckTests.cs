using static BackPainBot.Core.Tests.Knowledge.GoodFiles;
using static BackPainBot.Core.Tests.Knowledge.KnowledgeFolder;

namespace BackPainBot.Core.Tests.Knowledge.Loading;

public class SpeechCheckTests
{
    private const string Words25 = "one two three four five six seven eight nine ten one two three four five six seven eight nine ten one two three four 2.5";

    [Theory]
    [InlineData("{sied}")]
    [InlineData("{}")]
    [InlineData("{side")]
    public void An_unknown_slot_is_told_with_the_known_ones(string slot) =>
        Said($"Lie on {slot}")
            .ShouldTell(Psoas, "psoas.said", $"unknown slot '{slot}' (known: {{side}}, {{other-side}}, {{muscle}}, {{region}}, {{technique}}, {{tool}})");

    [Fact]
    public void The_known_slots_are_allowed() => Said("{side} {other-side} {muscle} {region} {technique} {tool}").Load();

    [Fact]
    public void A_sentence_of_26_words_is_too_long() =>
        Said($"Short. {Words25} more. Short.")
            .ShouldTell(Psoas, "psoas.said", "a sentence of 26 words (at most 25), beginning 'one two three four': make two of it");

    [Fact]
    public void Each_sentence_may_have_25_words() => Said($"{Words25}. {Words25}? {Words25}").Load();

    [Fact]
    public void A_quoted_sentence_ends_with_its_quotation() => Said($"(\"{Words25}.\") {Words25}").Load();

    [Fact]
    public void An_answer_of_four_sentences_is_too_long_however_few_texts_hold_them() =>
        Said("One. Two. Three. Four.").ShouldTell(
            Psoas, "id: psoas-pronunciation", "topic 'psoas-pronunciation' answers with 4 sentences (at most 3): leave out what was not asked, or make one of two");

    [Fact]
    public void Exclamation_marks_are_not_used() =>
        Said("Well done!").ShouldTell(Psoas, "psoas.said", "exclamation mark: end the sentence with a full stop");

    [Theory]
    [InlineData("Don't worry.")]
    [InlineData("dont worry about it")]
    [InlineData("Well, don’t-worry, friend")]
    public void A_word_against_the_tone_is_found_in_every_spelling(string say) =>
        Said(say).ShouldTell(Psoas, "psoas.said", "'don't worry' is not said here: say what to do instead");

    [Theory]
    [InlineData("Put it in a safer place.")]
    [InlineData("Are you safe right now?")]
    public void A_word_is_matched_whole_and_outside_its_exceptions(string say) => Said(say).Load();

    [Fact]
    public void An_exception_excuses_only_itself() =>
        Said("Are you safe? It is safe.").ShouldTell(Psoas, "psoas.said", "'safe' is not said here: nobody can promise it");

    [Fact]
    public void Lines_of_cards_are_held_to_the_same() =>
        Good.Replace(Cards, "A fall or an accident", "A fall that is not safe")
            .ShouldTell(Cards, "not safe", "'safe' is not said here: nobody can promise it");

    [Fact]
    public void Labels_and_names_are_held_to_the_same() =>
        Good.Replace(Accident, "label: In the last seven days", "label: This week!")
            .Replace(Accident, "name: an accident", "name: an accident!")
            .Errors().ShouldBe(
            [
                $"{Accident}:3: exclamation mark: end the sentence with a full stop",
                $"{Accident}:17: exclamation mark: end the sentence with a full stop",
            ]);

    private static KnowledgeFolder Said(string say) =>
        Good.Replace(Psoas, "say: The P is silent.", $"say: '{say.Replace("'", "''", StringComparison.Ordinal)}'");
}
