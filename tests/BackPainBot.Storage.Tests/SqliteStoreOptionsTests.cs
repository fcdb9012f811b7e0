using Shouldly;

namespace BackPainBot.Storage.Tests;

public sealed class SqliteStoreOptionsTests
{
    [Fact]
    public void Every_setting_that_cannot_work_is_named_with_what_would()
    {
        var options = new SqliteStoreOptions { Path = " ", MaxMegabytes = -1 };

        options.Problems().ShouldBe(
        [
            "Store:Path is empty; set the file to keep talks in, for example /data/bot.db",
            "Store:MaxMegabytes is -1; set a size in MiB up to 16777216, or 0 for no limit",
        ]);
        Should.Throw<ArgumentException>(() => SqliteStore.Open(options)).Message.ShouldStartWith(string.Join('\n', options.Problems()));
    }

    [Fact]
    public void No_limit_and_a_limit_both_work()
    {
        new SqliteStoreOptions { Path = "bot.db" }.Problems().ShouldBeEmpty();
        new SqliteStoreOptions { Path = "bot.db", MaxMegabytes = 100 }.Problems().ShouldBeEmpty();
    }
}
