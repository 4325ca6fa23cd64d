#include "made_up.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

static uint64_t state = 20261128;

static const char *const surnames[] = { "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴",
	"徐", "孙", "胡", "朱", "高", "林", "何", "郭", "马", "罗", "梁", "宋", "郑", "谢", "韩", "唐",
	"冯", "于", "董", "萧", "程", "曹", "袁", "邓", "许", "傅", "沈", "曾", "彭", "吕", "苏", "卢",
	"付", "代", "房", "全", "欧阳", "司马", "上官", "诸葛" };
static const char *const given[] = { "芳", "伟", "娜", "敏", "静", "丽", "强", "磊", "军", "洋",
	"勇", "艳", "杰", "娟", "涛", "明", "超", "秀", "霞", "平", "刚", "桂", "英", "华", "玉", "兰",
	"红", "云", "清", "嘉", "禾", "安", "宁", "若", "溪", "知", "微", "砚", "农", "书", "瑶", "亦",
	"景", "行", "怀", "瑾", "子", "衿", "以", "望", "舒", "承", "泽", "念", "慈", "牧", "之", "允",
	"诚", "南", "乔", "玉", "衡", "佩", "瑜", "星", "野", "晚", "晴", "霆", "谷", "期", "舟", "姝",
	"童", "乐", "问", "渠", "拂", "衣", "越", "人", "志", "远", "定", "邦", "思", "齐", "𠮷", "䶮",
	"全", "首", "款", "尾", "代", "和" };
static const char *const projects[] = { "栖云渡", "鹿汀府", "澄湾一号", "槐序雅苑", "澄湾", "听澜里",
	"时代雅集", "松影台", "云上", "江南府", "明月轩", "望舒城" };

unsigned
some(unsigned n)
{
	state ^= state << 13;
	state ^= state >> 7;
	state ^= state << 17;
	return (unsigned)((state >> 33) % n);
}

void
put_text(char *to, size_t room, const char *fmt, ...)
{
	size_t used = strlen(to);
	va_list args;

	va_start(args, fmt);
	vsnprintf(to + used, room - used, fmt, args);
	va_end(args);
}

void
make_name(char *to)
{
	*to = '\0';
	if (some(200) == 0) {
		put_text(to, NAME, "阿依%s·%s%s", ONE_OF(given), ONE_OF(given), ONE_OF(given));
		return;
	}
	if (some(60) == 0) {
		put_text(to, NAME, "%s%s科技有限公司", ONE_OF(given), ONE_OF(given));
		return;
	}
	put_text(to, NAME, "%s%s", ONE_OF(surnames), ONE_OF(given));
	if (some(4))
		put_text(to, NAME, "%s", ONE_OF(given));
}

const char *
project_name(unsigned project)
{
	static char names[8][NAME];
	static unsigned turn;
	char *to = names[turn++ % 8];

	*to = '\0';
	put_text(to, NAME, "%s", projects[project % 12]);
	if (project >= 12)
		put_text(to, NAME, "%s%s", given[project / 12 % 90], given[project / 1080]);
	return to;
}
