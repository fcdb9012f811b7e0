using static BackPainBot.Core.Tests.Knowledge.GoodFiles;
using static BackPainBot.Core.Tests.Knowledge.KnowledgeFolder;

namespace BackPainBot.Core.Tests.Knowledge.Loading;

public class MuscleParserTests
{
    [Fact]
    public void A_muscle_id_of_a_wrong_form_is_an_error() =>
        Good.With("knowledge/muscles/new.yaml", "{ id: New Muscle, name: new, plain: a muscle, review: none, words: [new] }")
            .ShouldTell("knowledge/muscles/new.yaml", "id", "muscle id 'New Muscle' must be lower case letters, digits, '_' and '-'");

    [Fact]
    public void Two_muscles_with_one_id_are_an_error() =>
        Good.With("knowledge/muscles/zsoas.yaml", "{ id: psoas, name: new, plain: a muscle, review: none, words: [new] }")
            .ShouldTell("knowledge/muscles/zsoas.yaml", "id", "muscle 'psoas' exists already (knowledge/muscles/psoas.yaml:1)");

    [Fact]
    public void A_muscle_has_words() =>
        Good.Replace(Piriformis, "words: [piriformis]", "words: []")
            .ShouldTell(Piriformis, "id: piriformis", "'muscle:piriformis' has no words (list what people say for it under 'words')");

    [Fact]
    public void A_muscle_of_a_group_exists() =>
        Good.Replace(Piriformis, "group: [psoas]", "group: [psaos]")
            .ShouldTell(Piriformis, "group", "muscle 'psaos' does not exist; did you mean 'psoas'?");

    [Fact]
    public void A_technique_of_a_muscle_exists() =>
        Good.Replace(Psoas, "techniques: [psoas-by-hand, ", "techniques: [by-foot, ")
            .ShouldTell(Psoas, "techniques", "technique 'by-foot' does not exist (there are: psoas-by-hand, psoas-with-cane)");

    [Fact]
    public void A_review_must_be_written() =>
        Good.Replace(Psoas, "review: none\n", "").ShouldTell(Psoas, "id: psoas", "'review' is missing");

    [Theory]
    [InlineData("yes")]
    [InlineData("A. Clinician, last May")]
    [InlineData("2026-05-01")]
    public void A_review_is_a_name_and_a_day(string review) =>
        Good.Replace(Psoas, "review: none", $"review: {review}")
            .ShouldTell(Psoas, "review", $"'review' must be none, or a name and the day (A. Name 2026-05-01), not '{review}'");
}
