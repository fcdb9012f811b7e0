using BackPainBot.Core.Knowledge;
using FsCheck;
using FsCheck.Fluent;

namespace BackPainBot.Core.Tests.Knowledge;

public class RankingProperties
{
    private static readonly KnowledgeBase Knowledge = KnowledgeFolder.Good.Load();

    [Fact]
    public void The_order_in_which_facts_were_told_changes_nothing()
    {
        var facts =
            from regions in Some(Knowledge.Regions.Keys)
            from deniedRegions in Some(Knowledge.Regions.Keys)
            from timings in Some(Knowledge.Times.Keys)
            from deniedTimings in Some(Knowledge.Times.Keys)
            from side in Gen.Elements("left", "right", "both", "midline", null)
            select new PainFacts { Regions = regions, DeniedRegions = deniedRegions, Timings = timings, DeniedTimings = deniedTimings, Side = side };
        var pairs = from told in facts from other in Reordered(told) select (told, other);

        Prop.ForAll(Arb.From(pairs), pair => Text(pair.told) == Text(pair.other)).QuickCheckThrowOnFailure();
    }

    private static Gen<string[]> Some(IEnumerable<string> ids) =>
        from all in Gen.Shuffle(ids.ToArray()) from count in Gen.Choose(0, all.Length) select all[..count];

    private static Gen<PainFacts> Reordered(PainFacts facts) =>
        from regions in Gen.Shuffle(facts.Regions.ToArray())
        from deniedRegions in Gen.Shuffle(facts.DeniedRegions.ToArray())
        from timings in Gen.Shuffle(facts.Timings.ToArray())
        from deniedTimings in Gen.Shuffle(facts.DeniedTimings.ToArray())
        select facts with { Regions = regions, DeniedRegions = deniedRegions, Timings = timings, DeniedTimings = deniedTimings };

    private static string Text(PainFacts facts)
    {
        var ranking = Ranking.Rank(Knowledge, facts);
        var lines = ranking.Select(m => $"{m.Muscle} {m.Score}: {string.Join(", ", m.For)} / {string.Join(", ", m.Against)}");
        return string.Join('\n', lines.Concat(Ranking.WouldChange(Knowledge, facts).Select(t => t.ToString())));
    }
}
