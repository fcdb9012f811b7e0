using BackPainBot.Core.Knowledge;

namespace BackPainBot.Core.Tests.Knowledge;

public class RankingTests
{
    private static readonly KnowledgeBase Knowledge = KnowledgeFolder.Good.Load();

    [Fact]
    public void A_score_is_the_sum_of_what_was_told_with_the_strongest_reason_first()
    {
        var psoas = Psoas(new PainFacts { Regions = ["lower_back"], Timings = ["morning_on_rising"], Side = "left" });

        psoas.Score.ShouldBe(6);
        psoas.For.ShouldBe(
        [
            new Reason("region", "lower_back", 3, "psoas.back", Denied: false),
            new Reason("timing", "morning_on_rising", 2, "psoas.morning", Denied: false),
            new Reason("side", "one", 1, "psoas.one-side", Denied: false),
        ]);
        psoas.Against.ShouldBeEmpty();
    }

    [Fact]
    public void A_negative_weight_speaks_against()
    {
        var psoas = Psoas(new PainFacts { Regions = ["lower_back", "knee"] });

        psoas.Score.ShouldBe(1);
        psoas.Against.ShouldBe([new Reason("region", "knee", -2, "psoas.back", Denied: false)]);
    }

    [Theory]
    [InlineData("left", 1)]
    [InlineData("right", 1)]
    [InlineData("both", -1)]
    [InlineData("midline", -1)]
    [InlineData(null, 0)]
    public void A_side_bears_out_one_value_and_denies_the_others(string? side, int score) =>
        Psoas(new PainFacts { Side = side }).Score.ShouldBe(score);

    [Fact]
    public void What_counts_because_it_was_denied_says_so() =>
        Psoas(new PainFacts { Side = "both" }).Against.ShouldBe([new Reason("side", "one", -1, "psoas.one-side", Denied: true)]);

    [Fact]
    public void A_denied_region_counts_only_where_a_finding_says_so()
    {
        var knowledge = KnowledgeFolder.Good
            .Replace(GoodFiles.Piriformis, "slot: timing, value: sitting_long, weight: 2", "slot: region, value: groin, weight: 2, denied: -3")
            .Load();

        var ranking = Ranking.Rank(knowledge, new PainFacts { DeniedRegions = ["groin", "lower_back"] });

        ranking.Select(m => (m.Muscle, m.Score)).ShouldBe([("psoas", 0), ("piriformis", -3)]);
    }

    [Fact]
    public void A_region_both_told_and_denied_counts_as_told() =>
        Psoas(new PainFacts { Regions = ["lower_back"], DeniedRegions = ["lower_back"] }).Score.ShouldBe(3);

    [Fact]
    public void A_finer_region_counts_for_its_parent() =>
        Psoas(new PainFacts { Regions = ["low_spine"] }).For.ShouldBe([new Reason("region", "lower_back", 3, "psoas.back", Denied: false)]);

    [Fact]
    public void A_region_and_its_parent_count_once() =>
        Psoas(new PainFacts { Regions = ["low_spine", "lower_back"] }).Score.ShouldBe(3);

    [Fact]
    public void Told_ids_that_the_knowledge_does_not_have_count_for_nothing() =>
        Psoas(new PainFacts { Regions = ["tail"], Timings = ["full_moon"], Side = "above" }).For.ShouldBeEmpty();

    [Fact]
    public void Equal_scores_are_ordered_by_id() =>
        Ranking.Rank(Knowledge, PainFacts.None).Select(m => m.Muscle).ShouldBe(["piriformis", "psoas"]);

    [Fact]
    public void A_muscle_without_findings_is_never_ranked()
    {
        var knowledge = KnowledgeFolder.Good
            .With("knowledge/muscles/glutes.yaml", "{ id: glutes, name: glutes, plain: the seat, review: none, words: [glutes] }")
            .Load();

        Ranking.Rank(knowledge, PainFacts.None).Select(m => m.Muscle).ShouldNotContain("glutes");
    }

    [Fact]
    public void Likely_muscles_are_at_most_three_with_at_least_half_the_best_score() =>
        Likely(WithMuscles(("a", 6), ("b", 4), ("c", 3), ("d", 3)), InTheGroin).ShouldBe(["a", "b", "c"]);

    [Fact]
    public void Less_than_half_the_best_score_is_not_likely() =>
        Likely(WithMuscles(("a", 7), ("b", 3)), InTheGroin).ShouldBe(["a"]);

    [Fact]
    public void Nothing_is_likely_when_nothing_speaks_for_it()
    {
        Likely(WithMuscles(("b", -2)), InTheGroin).ShouldBeEmpty();
        Likely(Knowledge, PainFacts.None).ShouldBeEmpty();
    }

    [Fact]
    public void Where_a_place_was_told_none_is_likely_without_a_reason_about_it()
    {
        Likely(Knowledge, new PainFacts { Timings = ["sitting_long"] }).ShouldBe(["piriformis"]);
        Likely(Knowledge, new PainFacts { Timings = ["sitting_long"], Regions = ["lower_back"] }).ShouldBe(["psoas"]);
        Likely(Knowledge, new PainFacts { Timings = ["sitting_long"], Regions = ["groin"] }).ShouldBeEmpty();
    }

    [Fact]
    public void None_is_likely_for_its_side_alone() =>
        Likely(Knowledge, new PainFacts { Side = "left" }).ShouldBeEmpty();

    [Fact]
    public void The_answer_that_would_put_another_muscle_first_is_found()
    {
        var facts = new PainFacts { Side = "left" };

        Ranking.WouldChange(Knowledge, facts).ShouldBe([new Turning("timing", "sitting_long", "piriformis")]);
    }

    [Fact]
    public void When_nothing_is_known_every_answer_that_speaks_for_a_muscle_changes_the_first_place() =>
        Ranking.WouldChange(Knowledge, PainFacts.None).ShouldBe(
        [
            new Turning("region", "lower_back", "psoas"),
            new Turning("side", "one", "psoas"),
            new Turning("timing", "morning_on_rising", "psoas"),
            new Turning("timing", "sitting_long", "piriformis"),
        ]);

    [Fact]
    public void An_answer_that_was_given_or_denied_is_not_proposed_again() =>
        Ranking.WouldChange(Knowledge, new PainFacts { Side = "left", DeniedTimings = ["sitting_long"] }).ShouldBeEmpty();

    private static RankedMuscle Psoas(PainFacts facts) => Ranking.Rank(Knowledge, facts).Single(m => m.Muscle == "psoas");

    private static readonly PainFacts InTheGroin = new() { Regions = ["groin"] };

    private static IReadOnlyList<string> Likely(KnowledgeBase knowledge, PainFacts facts) => [.. Ranking.Likely(knowledge, facts).Select(m => m.Muscle)];

    /// <summary>Further muscles for which the groin speaks with a weight.</summary>
    private static KnowledgeBase WithMuscles(params (string Id, int Weight)[] muscles) =>
        muscles.Aggregate(KnowledgeFolder.Good, (folder, m) => folder.With(
            $"knowledge/muscles/{m.Id}.yaml",
            $"{{ id: {m.Id}, name: {m.Id}, plain: one more, review: none, words: [muscle {m.Id}], findings: [{{ slot: region, value: groin, weight: {m.Weight}, because: psoas.back }}] }}")).Load();
}
