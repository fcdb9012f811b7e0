using BackPainBot.Conversations;
using BackPainBot.CrashProbe;
using Shouldly;

namespace BackPainBot.Storage.Tests;

/// <summary>A process that runs turns is killed again and again. What it had answered is there, and nothing is there by halves.</summary>
public sealed class CrashTests : IDisposable
{
    private const int Files = 8;
    private const int KillsOfAFile = 25;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Delete();

    [Fact]
    public async Task Two_hundred_kills_lose_no_answered_turn_and_leave_no_half_turn()
    {
        var seed = Random.Shared.Next();
        var answered = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = 2 };
        await Parallel.ForEachAsync(Enumerable.Range(0, Files), options, async (file, _) =>
        {
            var found = await KillAndLookAsync(_folder.File($"{file}.db"), new Random(seed + file), $"seed {seed}, file {file}");
            Interlocked.Add(ref answered, found);
        });

        answered.ShouldBeGreaterThan(Files * KillsOfAFile, $"seed {seed}: the kills came before there was any load");
    }

    /// <summary>Kills over and over on one file, so that each crash is also a crash on top of the recoveries before it.</summary>
    private static async Task<int> KillAndLookAsync(string path, Random random, string where)
    {
        var answered = new List<AnsweredTurn>();
        for (var kill = 0; kill < KillsOfAFile; kill++)
        {
            var fresh = await CrashedProcess.RunAsync(path, $"run{kill}", random);
            answered.AddRange(fresh);
            await ShouldHoldAsync(path, kill == KillsOfAFile - 1 ? answered : fresh, $"{where}, kill {kill}");
        }

        return answered.Count;
    }

    private static async Task ShouldHoldAsync(string path, IReadOnlyList<AnsweredTurn> answered, string where)
    {
        await using (var store = SqliteStore.Open(new SqliteStoreOptions { Path = path }))
        {
            foreach (var turn in answered)
                await ShouldBeStoredAsync(store, turn, where);
        }

        ConversationsShouldBeWhole(path, where);
        PersonsShouldHaveAllTurns(path, where);
    }

    private static async Task ShouldBeStoredAsync(SqliteStore store, AnsweredTurn turn, string where)
    {
        var activity = new ActivityKey(Load.ActivityType, turn.Activity);
        var keys = new TurnKeys(new ConversationKey(Load.Channel, turn.Conversation), Load.PersonOf(turn.Conversation), activity);
        var stored = (await store.LoadAsync(keys, CancellationToken.None)).Answered;
        stored.ShouldNotBeNull($"{where}: {turn} was answered and is lost");
        stored.Select(reply => reply.Sequence)
            .ShouldBe(Enumerable.Range(0, turn.Count).Select(n => turn.First + n), $"{where}: {turn} has other replies now");
    }

    private static void ConversationsShouldBeWhole(string path, string where)
    {
        var rows = RawFile.Rows(path, """
            SELECT c.id, c.version, c.sequence, c.talk ->> 'turn',
                (SELECT count(*) FROM activities a WHERE a.conversation = c.key),
                (SELECT coalesce(sum(a.count), 0) FROM activities a WHERE a.conversation = c.key),
                (SELECT count(*) FROM replies r WHERE r.conversation = c.key),
                (SELECT coalesce(max(r.sequence), 0) FROM replies r WHERE r.conversation = c.key),
                (SELECT count(*) FROM outbox o WHERE o.conversation = c.key),
                (SELECT count(*) FROM stream s WHERE s.conversation = c.key),
                (SELECT count(*) FROM stream s JOIN activities a ON a.conversation = c.key AND a.incoming = s.sequence
                    WHERE s.conversation = c.key AND s.incoming IS NOT NULL)
            FROM conversations c
            """);
        foreach (var row in rows)
        {
            var (id, version, sequence) = ((string)row[0], (long)row[1], (long)row[2]);
            row[3].ShouldBe(version, $"{where}: turns counted in the talk of {id}");
            row[4].ShouldBe(version, $"{where}: answered activities of {id}");
            var incoming = Load.IsHosted(id) ? version : 0L;
            row[5].ShouldBe(sequence - incoming, $"{where}: replies that the activities of {id} name");
            row[6].ShouldBe(sequence - incoming, $"{where}: replies of {id}");
            ((long)row[7]).ShouldBeLessThanOrEqualTo(sequence, $"{where}: last sequence of {id}");
            row[8].ShouldBe(Load.Delivers(id) ? sequence - incoming : 0L, $"{where}: outbox of {id}");
            row[9].ShouldBe(Load.IsHosted(id) ? sequence : 0L, $"{where}: stream of {id}");
            row[10].ShouldBe(incoming, $"{where}: activities in the stream of {id} that are known as answered");
        }
    }

    private static void PersonsShouldHaveAllTurns(string path, string where)
    {
        var turns = RawFile.Rows(path, "SELECT id, version FROM conversations")
            .GroupBy(row => Load.PersonOf((string)row[0]).Id, row => (long)row[1], StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Sum(), StringComparer.Ordinal);
        var persons = RawFile.Rows(path, "SELECT id, version, CAST(state ->> '$.safety.turns.value' AS INTEGER) FROM persons");
        persons.Select(row => (string)row[0]).ShouldBe(turns.Keys, ignoreOrder: true, where);
        foreach (var row in persons)
        {
            row[1].ShouldBe(turns[(string)row[0]], $"{where}: version of {row[0]}");
            row[2].ShouldBe(turns[(string)row[0]], $"{where}: turns counted in {row[0]}");
        }
    }
}
