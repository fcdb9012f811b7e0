using static BackPainBot.Core.Tests.Knowledge.GoodFiles;
using static BackPainBot.Core.Tests.Knowledge.KnowledgeFolder;

namespace BackPainBot.Core.Tests.Knowledge.Loading;

public class CardCheckTests
{
    private const string Line = "    - { id: accident, say: A fall or an accident, button: Accident }";

    [Fact]
    public void A_flag_names_a_line_that_its_card_has() =>
        Good.Append(Cards, "    - { id: birth, say: Gave birth this year, button: Birth }")
            .With("knowledge/flags/birth.yaml", Flag("card: pressing, line: birth"))
            .Replace(Pregnancy, "line: pregnancy", "line: pregnacy")
            .Errors().ShouldBe(
            [
                $"{Cards}:7: line 'pregnancy' of card 'pressing' is the 'line' of no flag: name it in the flag that it asks for",
                $"{Pregnancy}:6: card 'pressing' has no line 'pregnacy'; did you mean 'pregnancy'?",
            ]);

    [Fact]
    public void Every_line_of_a_card_belongs_to_a_flag() =>
        Good.Append(Cards, "    - { id: clot, say: A blood clot, button: Clot }")
            .ShouldTell(Cards, "id: pressing", "line 'clot' of card 'pressing' is the 'line' of no flag: name it in the flag that it asks for");

    [Fact]
    public void The_card_of_a_flag_exists() =>
        Good.With("knowledge/flags/birth.yaml", Flag("card: presing, line: birth"))
            .ShouldTell("knowledge/flags/birth.yaml", "id", "card 'presing' does not exist; did you mean 'pressing'?");

    [Fact]
    public void A_line_without_a_card_is_an_error() =>
        Good.With("knowledge/flags/birth.yaml", Flag("card: none, line: birth"))
            .ShouldTell("knowledge/flags/birth.yaml", "id", "'line' needs a 'card' that has the line");

    [Fact]
    public void A_card_names_its_line_too() =>
        Good.With("knowledge/flags/birth.yaml", Flag("card: pressing"))
            .ShouldTell("knowledge/flags/birth.yaml", "id", "'line' is missing");

    [Fact]
    public void A_card_has_at_most_eight_lines()
    {
        var nine = string.Join('\n', Enumerable.Range(1, 9).Select(i => $"    - {{ id: l{i}, say: Line, button: B }}"));
        var good = Good.Replace(Cards, Line, nine).Replace(Accident, "line: accident", "line: l1");
        for (var i = 2; i <= 9; i++)
            good = good.With($"knowledge/flags/l{i}.yaml", Flag($"card: danger, line: l{i}").Replace("birth", $"l{i}", StringComparison.Ordinal));

        good.ShouldTell(Cards, "lines:", "card 'danger' must have 1 to 8 lines, not 9");
    }

    [Fact]
    public void A_card_has_at_most_450_characters_with_its_question()
    {
        var question = "Does any of these apply now?".Length;

        Good.Replace(Cards, "A fall or an accident", new string('x', 450 - question)).Load();
        Good.Replace(Cards, "A fall or an accident", new string('x', 451 - question))
            .ShouldTell(Cards, "id: danger", "card 'danger' has 451 characters with its question (at most 450)");
    }

    [Fact]
    public void Two_lines_with_one_id_are_an_error() =>
        Good.Replace(Cards, Line, Line + "\n    - { id: accident, say: Another, button: Another }")
            .ShouldTell(Cards, "Another", "card line 'accident' exists already (knowledge/cards.yaml:6)");

    [Fact]
    public void The_question_of_a_card_exists() =>
        Good.Replace(Cards, "ask: danger.ask", "ask: danger.aks")
            .ShouldTell(Cards, "aks", "sentence 'danger.aks' does not exist; did you mean 'danger.ask'?");

    private static string Flag(string card) => $"{{ id: birth, name: a birth, review: none, level: care, {card}, words: [birth] }}";
}
